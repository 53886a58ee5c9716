package nl.waarborg.bpmn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.Task;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnLabel;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.junit.jupiter.api.Test;

/** What a person sees: everything drawn, nothing over anything else, no row wider than a screen. */
class DiagramTest {

    private static final double ROW = 1260;

    @Test
    void everythingIsDrawn() {
        for (String process : Drawn.PROCESSES) {
            BpmnModelInstance model = Drawn.model(process);
            assertEquals(
                    ids(model.getModelElementsByType(FlowNode.class).stream().map(FlowNode::getId).toList()),
                    ids(shapes(process).keySet().stream().map(FlowNode::getId).toList()), process);
            assertEquals(
                    ids(model.getModelElementsByType(SequenceFlow.class).stream().map(SequenceFlow::getId).toList()),
                    ids(flows(process).keySet().stream().map(SequenceFlow::getId).toList()), process);
        }
    }

    @Test
    void noRowIsWiderThanAScreen() {
        for (String process : Drawn.PROCESSES) {
            Rectangle2D all = null;
            for (Rectangle2D shape : shapes(process).values()) {
                all = all == null ? shape : all.createUnion(shape);
            }
            assertTrue(all.getMinX() >= 0 && all.getMinY() >= 0 && all.getWidth() <= ROW, process + " " + all);
        }
    }

    @Test
    void noShapeLiesOverAnother() {
        for (String process : Drawn.PROCESSES) {
            List<Map.Entry<FlowNode, Rectangle2D>> shapes = new ArrayList<>(shapes(process).entrySet());
            for (int i = 0; i < shapes.size(); i++) {
                for (int j = i + 1; j < shapes.size(); j++) {
                    FlowNode one = shapes.get(i).getKey();
                    FlowNode other = shapes.get(j).getKey();
                    if (!related(one, other) && !related(other, one)) {
                        assertTrue(!shapes.get(i).getValue().intersects(shapes.get(j).getValue()),
                                one.getId() + " over " + other.getId());
                    }
                }
            }
        }
    }

    @Test
    void whatAPhaseHoldsLiesInsideIt() {
        for (String process : Drawn.PROCESSES) {
            Map<FlowNode, Rectangle2D> shapes = shapes(process);
            shapes.forEach((node, shape) -> {
                if (node.getParentElement() instanceof SubProcess phase) {
                    assertTrue(shapes.get(phase).contains(shape), node.getId() + " outside " + phase.getId());
                }
            });
        }
    }

    @Test
    void flowsRunStraightFromBorderToBorderAndThroughNothing() {
        for (String process : Drawn.PROCESSES) {
            Map<FlowNode, Rectangle2D> shapes = shapes(process);
            flows(process).forEach((flow, points) -> {
                assertTrue(touches(shapes.get(flow.getSource()), points.get(0)), flow.getId() + " leaves its source");
                assertTrue(touches(shapes.get(flow.getTarget()), points.get(points.size() - 1)), flow.getId() + " arrives");
                segments(points).forEach(segment -> {
                    assertTrue(segment.getX1() == segment.getX2() || segment.getY1() == segment.getY2(), flow.getId() + " slants");
                    shapes.forEach((node, shape) -> {
                        boolean ours = node.equals(flow.getSource()) || node.equals(flow.getTarget())
                                || node instanceof SubProcess
                                || node instanceof BoundaryEvent edge && edge.getAttachedTo().equals(flow.getTarget());
                        assertTrue(ours || !shape.intersectsLine(segment), flow.getId() + " runs through " + node.getId());
                    });
                });
            });
        }
    }

    @Test
    void noTwoFlowsShareALine() {
        for (String process : Drawn.PROCESSES) {
            List<Map.Entry<SequenceFlow, List<Point2D>>> flows = new ArrayList<>(flows(process).entrySet());
            for (int i = 0; i < flows.size(); i++) {
                for (int j = i + 1; j < flows.size(); j++) {
                    for (Line2D one : segments(flows.get(i).getValue())) {
                        for (Line2D other : segments(flows.get(j).getValue())) {
                            assertTrue(!overlap(one, other),
                                    flows.get(i).getKey().getId() + " on " + flows.get(j).getKey().getId());
                        }
                    }
                }
            }
        }
    }

    @Test
    void labelsLieOverNoTaskAndNoOtherLabel() {
        for (String process : Drawn.PROCESSES) {
            Map<String, Rectangle2D> labels = labels(process);
            Map<FlowNode, Rectangle2D> shapes = shapes(process);
            List<String> names = new ArrayList<>(labels.keySet());
            for (String name : names) {
                shapes.forEach((node, shape) -> assertTrue(
                        !(node instanceof Task) || !shape.intersects(labels.get(name)), name + " over " + node.getId()));
                names.stream().filter(other -> !other.equals(name)).forEach(other -> assertTrue(
                        !labels.get(name).intersects(labels.get(other)), name + " over label of " + other));
            }
        }
    }

    private static Map<FlowNode, Rectangle2D> shapes(String process) {
        Map<FlowNode, Rectangle2D> shapes = new LinkedHashMap<>();
        for (BpmnShape shape : Drawn.model(process).getModelElementsByType(BpmnShape.class)) {
            shapes.put((FlowNode) shape.getBpmnElement(), rectangle(shape.getBounds()));
        }
        return shapes;
    }

    private static Map<SequenceFlow, List<Point2D>> flows(String process) {
        Map<SequenceFlow, List<Point2D>> flows = new LinkedHashMap<>();
        for (BpmnEdge edge : Drawn.model(process).getModelElementsByType(BpmnEdge.class)) {
            List<Point2D> points = edge.getWaypoints().stream()
                    .map(point -> (Point2D) new Point2D.Double(point.getX(), point.getY())).toList();
            flows.put((SequenceFlow) edge.getBpmnElement(), points);
        }
        return flows;
    }

    private static Map<String, Rectangle2D> labels(String process) {
        Map<String, Rectangle2D> labels = new LinkedHashMap<>();
        for (BpmnLabel label : Drawn.model(process).getModelElementsByType(BpmnLabel.class)) {
            String owner = label.getParentElement().getAttributeValue("bpmnElement");
            labels.put(owner, rectangle(label.getBounds()));
        }
        return labels;
    }

    private static Rectangle2D rectangle(Bounds bounds) {
        return new Rectangle2D.Double(bounds.getX(), bounds.getY(), bounds.getWidth(), bounds.getHeight());
    }

    /** A boundary event lies on its host, and a phase lies around what it holds. */
    private static boolean related(FlowNode one, FlowNode other) {
        if (one instanceof BoundaryEvent edge && edge.getAttachedTo().equals(other)) {
            return true;
        }
        for (var holder = one.getParentElement(); holder != null; holder = holder.getParentElement()) {
            if (holder.equals(other)) {
                return true;
            }
        }
        return false;
    }

    private static boolean touches(Rectangle2D shape, Point2D point) {
        Rectangle2D grown = new Rectangle2D.Double(
                shape.getX() - 1, shape.getY() - 1, shape.getWidth() + 2, shape.getHeight() + 2);
        Rectangle2D inner = new Rectangle2D.Double(
                shape.getX() + 1, shape.getY() + 1, shape.getWidth() - 2, shape.getHeight() - 2);
        return grown.contains(point) && !inner.contains(point);
    }

    private static List<Line2D> segments(List<Point2D> points) {
        List<Line2D> segments = new ArrayList<>();
        for (int i = 1; i < points.size(); i++) {
            segments.add(new Line2D.Double(points.get(i - 1), points.get(i)));
        }
        return segments;
    }

    private static boolean overlap(Line2D one, Line2D other) {
        boolean upright = one.getX1() == one.getX2() && other.getX1() == other.getX2() && one.getX1() == other.getX1();
        boolean level = one.getY1() == one.getY2() && other.getY1() == other.getY2() && one.getY1() == other.getY1();
        return upright && common(one.getY1(), one.getY2(), other.getY1(), other.getY2()) > 0
                || level && common(one.getX1(), one.getX2(), other.getX1(), other.getX2()) > 0;
    }

    private static double common(double a, double b, double c, double d) {
        return Math.min(Math.max(a, b), Math.max(c, d)) - Math.max(Math.min(a, b), Math.min(c, d));
    }

    private static Set<String> ids(List<String> ids) {
        return ids.stream().collect(Collectors.toCollection(java.util.TreeSet::new));
    }
}
