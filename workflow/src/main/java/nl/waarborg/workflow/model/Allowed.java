package nl.waarborg.workflow.model;

import java.util.Set;

/** Everything that a model may contain. What is not named here is refused, also when it would be harmless. */
final class Allowed {

    static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    static final String DMN = "https://www.omg.org/spec/DMN/20191111/MODEL/";
    static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
    static final String CAMUNDA_DMN = "http://camunda.org/schema/1.0/dmn";
    static final String XSI = "http://www.w3.org/2001/XMLSchema-instance";

    /** How a model is drawn; the engine does not act on it. */
    static final Set<String> DRAWING = Set.of(
            "http://www.omg.org/spec/BPMN/20100524/DI", "http://www.omg.org/spec/DD/20100524/DC",
            "http://www.omg.org/spec/DD/20100524/DI", "https://www.omg.org/spec/DMN/20191111/DMNDI/",
            "http://www.omg.org/spec/DMN/20180521/DC/", "http://www.omg.org/spec/DMN/20180521/DI/",
            "http://bpmn.io/schema/bpmn/biocolor/1.0", "http://www.omg.org/spec/BPMN/non-normative/color/1.0",
            "http://bpmn.io/schema/dmn/biodi/2.0", "http://camunda.org/schema/modeler/1.0");

    static final Set<String> BPMN_ELEMENTS = Set.of(
            "definitions", "process", "documentation", "extensionElements", "laneSet", "lane", "childLaneSet", "flowNodeRef",
            "collaboration", "participant", "startEvent", "endEvent", "intermediateCatchEvent", "intermediateThrowEvent",
            "boundaryEvent", "messageEventDefinition", "timerEventDefinition", "timeDate", "timeDuration", "timeCycle",
            "errorEventDefinition", "escalationEventDefinition", "terminateEventDefinition", "linkEventDefinition",
            "userTask", "serviceTask", "sendTask", "businessRuleTask", "receiveTask", "callActivity", "subProcess",
            "exclusiveGateway", "parallelGateway", "inclusiveGateway", "eventBasedGateway", "sequenceFlow",
            "conditionExpression", "incoming", "outgoing", "message", "error", "escalation",
            "multiInstanceLoopCharacteristics", "loopCardinality", "completionCondition", "textAnnotation", "text",
            "association", "group", "category", "categoryValue");

    static final Set<String> CAMUNDA_ELEMENTS = Set.of(
            "properties", "property", "formData", "formField", "value", "validation", "constraint", "inputOutput",
            "inputParameter", "outputParameter", "in", "out", "failedJobRetryTimeCycle");

    static final Set<String> DMN_ELEMENTS = Set.of(
            "definitions", "decision", "decisionTable", "input", "inputExpression", "inputValues", "output", "outputValues",
            "defaultOutputEntry", "rule", "inputEntry", "outputEntry", "annotation", "annotationEntry", "text", "description",
            "informationRequirement", "requiredDecision", "requiredInput", "inputData", "variable", "extensionElements");

    static final Set<String> PLAIN_ATTRIBUTES = Set.of(
            "id", "name", "sourceRef", "targetRef", "default", "isExecutable", "isForCompensation", "attachedToRef",
            "cancelActivity", "messageRef", "errorRef", "escalationRef", "calledElement", "triggeredByEvent",
            "isInterrupting", "parallelMultiple", "processRef", "gatewayDirection", "isSequential", "eventGatewayType",
            "instantiate", "exporter", "exporterVersion", "targetNamespace", "errorCode", "escalationCode", "processType",
            "isClosed", "completionQuantity", "startQuantity", "textFormat", "associationDirection", "categoryValueRef",
            "value", "label", "type", "defaultValue", "config", "businessKey", "source", "target", "variables",
            "sourceExpression", "local", "namespace", "hitPolicy", "aggregation", "typeRef", "href", "outputLabel");

    static final Set<String> CAMUNDA_ATTRIBUTES = Set.of(
            "delegateExpression", "candidateGroups", "historyTimeToLive", "decisionRef", "decisionRefBinding",
            "decisionRefVersion", "mapDecisionResult", "resultVariable", "asyncBefore", "asyncAfter", "exclusive",
            "calledElementBinding", "versionTag", "isStartableInTasklist", "collection", "elementVariable",
            "errorCodeVariable", "errorMessageVariable", "escalationCodeVariable", "jobPriority", "dueDate", "priority",
            "inputVariable", "modelerTemplate");

    static final Set<String> CONSTRAINTS = Set.of("required", "min", "max", "minlength", "maxlength", "readonly");

    /** The one thing of ours that a model may call. */
    static final String SEND_COMMAND = "${sendCommand}";

    private Allowed() {}
}
