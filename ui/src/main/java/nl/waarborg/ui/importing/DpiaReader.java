package nl.waarborg.ui.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import nl.waarborg.domain.dpia.Answer;
import nl.waarborg.domain.dpia.DataItem;
import nl.waarborg.domain.dpia.Dpia;
import nl.waarborg.domain.dpia.Measure;
import nl.waarborg.domain.dpia.NecessityTest;
import nl.waarborg.domain.dpia.Party;
import nl.waarborg.domain.dpia.Processing;
import nl.waarborg.domain.dpia.Responsibility;
import nl.waarborg.domain.dpia.Risk;
import nl.waarborg.domain.dpia.Sensor;
import nl.waarborg.domain.risk.Level;

/** Reads the content of a DPIA from a project's own fields. */
final class DpiaReader {

    private static final String NOT_SAID = "niet vermeld";

    private final Place project;

    private DpiaReader(Place project) {
        this.project = project;
    }

    /** The content, as far as it could be read. */
    static Dpia read(Place project) {
        return new DpiaReader(project).read();
    }

    private Dpia read() {
        List<Processing> processings = processings();
        List<Party> parties = parties();
        List<Sensor> sensors = sensors(processings);
        return new Dpia(proposal(), processings, data(), sensors, parties,
                responsibilities(processings, parties), risks(), measures(), necessity(sensors), null, List.of());
    }

    private String proposal() {
        String description = project.at("beschrijving").textOr("");
        String purpose = project.at("doel").text();
        return Inferred.written((purpose == null ? description : description + "\n\nDoel: " + purpose).strip(), 50);
    }

    private List<Processing> processings() {
        Place ground = project.at("rechtsgrond");
        List<Processing> processings = new ArrayList<>();
        for (Place row : project.at("verwerkingen").objects()) {
            boolean personal = !Boolean.FALSE.equals(row.at("persoonsgegevens").yesNo());
            String name = row.at("naam").requiredText();
            processings.add(new Processing(
                    name, row.at("toelichting").textOr(name), personal, project.at("doel").textOr(NOT_SAID),
                    Inferred.legalGround(personal, ground.at("avg").text()),
                    ground.at("grondslagTaak").textOr(ground.at("avg").textOr(NOT_SAID)), "zie de gegevens"));
        }
        return processings;
    }

    private List<DataItem> data() {
        Place ground = project.at("rechtsgrond");
        String exception = ground.at("uitzonderingArt9Vastgesteld").isYes()
                ? ground.at("bijzondereGegevens").textOr("uitzondering vastgesteld") : null;
        List<DataItem> items = new ArrayList<>();
        for (Place row : project.at("gegevens").objects()) {
            DataItem.Type type = row.at("type").required().word(Words.DATA_TYPE);
            boolean excepted = type != null && type.isProhibitedUnlessExcepted();
            items.add(new DataItem(
                    row.at("gegeven").requiredText(), type, row.at("categorieBetrokkene").textOr(NOT_SAID),
                    row.at("bron").textOr(NOT_SAID), row.at("bewaartermijn").textOr(NOT_SAID),
                    excepted ? exception : null, row.at("biometrischeIdentificatie").isYes()));
        }
        return items;
    }

    private List<Sensor> sensors(List<Processing> processings) {
        List<Sensor> sensors = new ArrayList<>();
        for (Place row : project.at("sensoren").objects()) {
            Boolean personal = row.at("bevatPersoonsgegevens").yesNo();
            String type = row.at("type").text();
            String measures = row.at("watWordtGemeten").text();
            Integer quantity = row.at("aantal").whole();
            boolean onDevice = row.at("verwerkingOpApparaat").isYes();
            sensors.add(new Sensor(
                    row.at("id").requiredText(), type, quantity == null ? 1 : quantity, row.at("locatie").text(),
                    row.at("mobiel").isYes(), measures, Inferred.recordsSound(type + " " + measures),
                    personal == null ? Answer.UNKNOWN : personal ? Answer.YES : Answer.NO,
                    "Volgens de inventaris in het ingevoerde dossier",
                    Inferred.canFollow(type + " " + measures), onDevice,
                    onDevice ? "uitkomsten van de verwerking op het apparaat" : "de gemeten gegevens",
                    row.at("bewaartermijnRuweData").text(), row.at("eigenaar").text(), using(processings, personal)));
        }
        return sensors;
    }

    /** The processings that use a sensor: those of its kind, or all where there is none of its kind. */
    private static List<String> using(List<Processing> processings, Boolean personal) {
        List<String> same = processings.stream()
                .filter(processing -> personal != null && processing.personalData() == personal)
                .map(Processing::name).filter(Objects::nonNull).toList();
        return same.isEmpty() ? processings.stream().map(Processing::name).filter(Objects::nonNull).toList() : same;
    }

    private List<Party> parties() {
        List<Party> parties = new ArrayList<>();
        for (Place row : project.at("partijen").objects()) {
            Set<Party.Role> roles = row.at("rollen").required().rows().stream()
                    .map(role -> role.word(Words.PARTY_ROLE)).filter(Objects::nonNull).collect(Collectors.toSet());
            String status = row.at("overeenkomstStatus").text();
            Party.Agreement agreement = Inferred.agreement(status);
            if (agreement == null) {
                row.at("overeenkomstStatus").finding("import.unknown-word", status, "overeenkomstStatus",
                        "GETEKEND, CONCEPT, VEROUDERD, VERLOPEN, ONTBREEKT");
            }
            parties.add(new Party(
                    row.at("naam").requiredText(), roles, agreement, row.at("geldigVan").date(),
                    row.at("geldigTot").date(), row.at("verwerkingslocatie").textOr(NOT_SAID)));
        }
        return parties;
    }

    private List<Responsibility> responsibilities(List<Processing> processings, List<Party> parties) {
        Place answers = project.at("verantwoordelijkheden");
        String warner = answers.at("melderAanVerantwoordelijke").text();
        String controller = controller(parties);
        String access = answers.at("inzageverzoek").text();
        String reporter = answers.at("meldtDatalekBijAP").text();
        return processings.stream().filter(Processing::personalData)
                .map(processing -> new Responsibility(
                        processing.name(), controller, access, reporter, warner, Inferred.hoursToWarn(warner)))
                .toList();
    }

    private static String controller(List<Party> parties) {
        List<String> joint = parties.stream()
                .filter(party -> party.roles().contains(Party.Role.JOINT_CONTROLLER)).map(Party::name).toList();
        List<String> alone = parties.stream()
                .filter(party -> party.roles().contains(Party.Role.CONTROLLER)).map(Party::name).toList();
        List<String> controllers = joint.isEmpty() ? alone : joint;
        return controllers.isEmpty() ? null : controllers.stream().map(String::valueOf).collect(Collectors.joining(" en "));
    }

    private List<Risk> risks() {
        List<Risk> risks = new ArrayList<>();
        for (Place row : project.at("risicos").objects()) {
            Place before = row.at("bruto").required();
            Place after = row.at("rest").isThere() ? row.at("rest") : before;
            String id = row.at("id").requiredText();
            risks.add(new Risk(
                    id, row.at("beschrijving").requiredText(), row.at("oorsprong").textOr(NOT_SAID), Risk.Source.INCIDENT,
                    level(before, "kans"), level(before, "impact"), row.at("onomkeerbaar").isYes(),
                    row.at("maatregelen").rows().stream().map(Place::text).filter(Objects::nonNull).toList(),
                    level(after, "kans"), level(after, "impact"), row.at("restOnomkeerbaar").isYes(), afterAdvice(id)));
        }
        return risks;
    }

    private static Level level(Place place, String name) {
        return place.isObject() ? place.at(name).required().word(Words.LEVEL) : null;
    }

    /** How the project sees a risk after the AP's advice: a remark beside the level that was put to the AP. */
    private String afterAdvice(String risk) {
        return project.at("restNaApAdvies").objects().stream()
                .filter(row -> risk != null && risk.equals(row.at("risico").text()))
                .map(row -> "Na het advies van de AP: kans " + row.at("kans").textOr("onbekend") + ", impact "
                        + row.at("impact").textOr("onbekend"))
                .findFirst().orElse(null);
    }

    private List<Measure> measures() {
        List<Measure> measures = new ArrayList<>();
        for (Place row : project.at("maatregelen").objects()) {
            Measure.Kind kind = row.at("soort").word(Words.MEASURE_KIND);
            measures.add(new Measure(
                    row.at("id").requiredText(), row.at("omschrijving").requiredText(),
                    kind == null ? Measure.Kind.ORGANISATIONAL : kind, row.at("eigenaarRol").textOr(NOT_SAID),
                    !Boolean.FALSE.equals(row.at("verplichtVoorGoLive").yesNo())));
        }
        return measures;
    }

    private NecessityTest necessity(List<Sensor> sensors) {
        Place test = project.at("noodzaak");
        if (!test.isObject()) {
            return null;
        }
        boolean necessary = test.at("noodzakelijk").isYes();
        Boolean proportionate = test.at("proportioneel").yesNo();
        List<NecessityTest.Alternative> alternatives = test.at("alternatieven").objects().stream()
                .map(row -> new NecessityTest.Alternative(row.at("naam").requiredText(), row.at("afgewezenOmdat").text()))
                .toList();
        String reason = "Volgens het ingevoerde dossier";
        String words = project.at("projecttype").textOr("") + " " + project.at("naam").textOr("") + " "
                + project.at("doel").textOr("") + " " + project.at("beschrijving").textOr("");
        return new NecessityTest(
                Inferred.tracking(words, sensors), necessary, test.at("toelichting").textOr(reason),
                test.at("effectief").isYes(), reason, proportionate == null ? necessary : proportionate, reason, alternatives);
    }
}
