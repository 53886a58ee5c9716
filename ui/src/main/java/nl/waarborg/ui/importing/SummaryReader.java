package nl.waarborg.ui.importing;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import nl.waarborg.domain.dpia.Dpia;
import nl.waarborg.domain.project.IdeaCommand.Theme;
import nl.waarborg.domain.project.PreScanCommand;

/** Reads one project of the file: what must be there is, every word is known, every date exists; the rest may be left out. */
final class SummaryReader {

    private SummaryReader() {
    }

    /** The summary, of use only when nothing was found wrong with it. */
    static Summary read(Place project, String id, Set<String> municipalities) {
        Dpia dpia = DpiaReader.read(project);
        List<PathEntry> path = PathReader.read(project.at("pad"));
        Summary.Criteria preScan = criteria(project.at("prescan"));
        if (preScan == null && path.stream().anyMatch(entry -> entry.event().equals("PreScanCompleted"))) {
            project.at("prescan").finding("import.missing", "prescan");
        }
        return new Summary(
                id, project.path(), idea(project, dpia, municipalities), project.at("ingevoerdAlsImport").isYes(), dpia,
                progress(project), preScan, criteria(project.at("prescanNaWijziging")), people(project),
                views(project.at("betrokkenenGeraadpleegd")), project.at("raad").word(Words.COUNCIL),
                breach(project.at("datalek"), path), path);
    }

    private static Summary.Idea idea(Place project, Dpia dpia, Set<String> municipalities) {
        String municipality = project.at("gemeente").requiredText();
        if (municipality != null && !municipalities.isEmpty() && !municipalities.contains(municipality)) {
            project.at("gemeente").finding("import.unknown-municipality", municipality);
        }
        Place dates = project.at("datums");
        List<String> bodies = project.at("partijen").objects().stream()
                .map(party -> party.at("orgaan").text()).filter(Objects::nonNull).toList();
        return new Summary.Idea(
                municipality, project.at("naam").requiredText(), project.at("beschrijving").text(),
                project.at("doel").text(), themes(project), Inferred.kind(project.at("projecttype").textOr(""), dpia.sensors()),
                Inferred.body(bodies), project.at("isPilot").isYes(), project.at("tijdelijk").isYes(),
                dates.at("geplandeGoLive").requiredDate(), dates.at("geplandEinde").date(), dates.at("evenement").date());
    }

    private static Set<Theme> themes(Place project) {
        Set<Theme> themes = project.at("domein").rows().stream()
                .map(Place::text).filter(Objects::nonNull)
                .map(word -> Words.THEME.getOrDefault(Words.plain(word), Theme.OTHER))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Theme.class)));
        return themes.isEmpty() ? EnumSet.of(Theme.OTHER) : themes;
    }

    private static Map<String, Words.Progress> progress(Place project) {
        Map<String, Words.Progress> progress = new LinkedHashMap<>();
        for (Place row : project.at("maatregelen").objects()) {
            Words.Progress reached = row.at("status").word(Words.PROGRESS);
            String id = row.at("id").text();
            if (id != null) {
                progress.put(id, reached == null ? Words.Progress.PLANNED : reached);
            }
        }
        return progress;
    }

    private static Summary.Criteria criteria(Place place) {
        if (!place.isObject()) {
            return null;
        }
        Set<PreScanCommand.ApList> ap = EnumSet.noneOf(PreScanCommand.ApList.class);
        Set<PreScanCommand.Wp248> wp = EnumSet.noneOf(PreScanCommand.Wp248.class);
        place.at("ap").rows().stream().map(row -> row.word(Words.AP_LIST)).filter(Objects::nonNull).forEach(ap::add);
        place.at("wp").rows().stream().map(row -> row.word(Words.WP248)).filter(Objects::nonNull).forEach(wp::add);
        return new Summary.Criteria(ap, wp);
    }

    private static Summary.People people(Place project) {
        Place people = project.at("betrokkenen");
        String groups = people.at("categorieen").rows().stream()
                .map(Place::text).filter(Objects::nonNull).collect(Collectors.joining(", "));
        Integer perYear = people.at("schattingPerJaar").whole();
        return new Summary.People(groups.isEmpty() ? "betrokkenen" : groups, perYear == null ? 0 : perYear);
    }

    private static Summary.Views views(Place place) {
        if (!place.isObject()) {
            return null;
        }
        List<Place> period = place.at("periode").rows();
        LocalDate from = period.isEmpty() ? null : period.get(0).requiredDate();
        LocalDate until = period.size() < 2 ? from : period.get(1).requiredDate();
        if (from != null && until != null && until.isBefore(from)) {
            period.get(1).finding("import.before", until, from);
        }
        String how = place.at("wijze").text();
        return new Summary.Views(how, from, until, viewsProgress(place.at("status").text()), place.at("reden").textOr(how));
    }

    /** A word that says that people were not asked leads to a waiver; a word that nobody knows leads to nothing. */
    private static Summary.Views.Progress viewsProgress(String status) {
        String word = status == null ? "" : Words.plain(status);
        if (word.equals("AFGEROND")) {
            return Summary.Views.Progress.CLOSED;
        } else if (word.equals("LOOPT")) {
            return Summary.Views.Progress.RUNNING;
        }
        boolean waived = word.equals("NIET_VAN_TOEPASSING") || word.startsWith("NIET_GEVRAAGD") || word.startsWith("AFGEZIEN");
        return waived ? Summary.Views.Progress.WAIVED : Summary.Views.Progress.NOT_YET;
    }

    private static Summary.Breach breach(Place place, List<PathEntry> path) {
        boolean reported = path.stream().anyMatch(entry -> entry.event().equals("BreachReported"));
        boolean notified = path.stream().anyMatch(entry -> entry.event().equals("BreachNotifiedToAp"));
        if (reported || notified) {
            place.at("kennisname").required();
        }
        if (notified) {
            place.at("gemeldAP").required();
        }
        if (!place.isObject()) {
            return null;
        }
        String aware = place.at("kennisname").moment();
        String discovered = place.at("ontdekt").moment();
        return new Summary.Breach(
                discovered == null ? aware : discovered, aware, place.at("gemeldAP").moment(),
                place.at("aard").text(), place.at("redenTeLaat").text());
    }
}
