package nl.waarborg.ui.importing;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.waarborg.domain.dpia.NecessityTest.Tracking;
import nl.waarborg.domain.dpia.Party;
import nl.waarborg.domain.dpia.Processing.LegalGround;
import nl.waarborg.domain.dpia.Sensor;
import nl.waarborg.domain.project.IdeaCommand;
import nl.waarborg.domain.project.ViewsCommand.Method;

/** What the words of a summary say about the typed answers of the forms. No gate opens on any of it. */
final class Inferred {

    private static final Pattern FOLLOWING = Pattern.compile(
            "wi-?fi|bluetooth|\\bmac\\b|mac-adres|anpr|kenteken|smartphone|tracker|rfid|paslezer|telefoon|maas|beacon|gps");
    private static final Pattern COUNTING = Pattern.compile("tel|druk|passant|verkeer|crowd|count|bezoeker|voertuig");
    private static final Pattern SOUND = Pattern.compile("geluid|microfoon|audio|spraak");
    private static final Pattern CAMERA = Pattern.compile("camera|video|scanauto|anpr");
    private static final Pattern ARTICLE_6 = Pattern.compile("art\\.? ?6 lid 1(?: onder|,)? ?([a-f])\\b");
    private static final Pattern HOURS = Pattern.compile("binnen (\\d{1,3}) ?(uur|uren|dag|dagen)");
    private static final String SOURCE = "Overgenomen uit het ingevoerde dossier";

    private Inferred() {
    }

    /**
     * A text that is long enough for its form. A summary is often shorter than what was written at the time; what is added
     * says only where the text comes from.
     */
    static String written(String text, int least) {
        StringBuilder written = new StringBuilder(text == null ? SOURCE + "." : text.strip());
        if (written.codePointCount(0, written.length()) < least) {
            written.append(" (").append(SOURCE).append("; het dossier bevat een samenvatting.)");
        }
        while (written.codePointCount(0, written.length()) < least) {
            written.append(" De volledige tekst staat in het oorspronkelijke stuk, dat bij de gemeente berust.");
        }
        return written.toString();
    }

    static IdeaCommand.Kind kind(String projectType, List<Sensor> sensors) {
        String words = lower(projectType + " " + sensors.stream().map(Sensor::type).toList());
        if (CAMERA.matcher(words).find()) {
            return IdeaCommand.Kind.CAMERA;
        } else if (words.contains("maas") || words.matches(".*\\bapp\\b.*")) {
            return IdeaCommand.Kind.APP;
        } else if (words.contains("platform")) {
            return IdeaCommand.Kind.CITIZEN_PLATFORM;
        } else if (words.contains("koppeling") || words.contains("data")) {
            return IdeaCommand.Kind.DATA_LINK;
        }
        return sensors.isEmpty() ? IdeaCommand.Kind.OTHER : IdeaCommand.Kind.SENSOR;
    }

    static IdeaCommand.Body body(List<String> bodies) {
        for (String body : bodies) {
            String words = lower(body);
            if (words.startsWith("burgemeester")) {
                return IdeaCommand.Body.MAYOR;
            } else if (words.contains("heffingsambtenaar")) {
                return IdeaCommand.Body.TAX_OFFICER;
            } else if (words.contains("raad")) {
                return IdeaCommand.Body.COUNCIL;
            }
        }
        return IdeaCommand.Body.COLLEGE;
    }

    static boolean canFollow(String sensor) {
        return FOLLOWING.matcher(lower(sensor)).find();
    }

    static boolean recordsSound(String sensor) {
        return SOUND.matcher(lower(sensor)).find();
    }

    /** Following when a sensor can, or the words of the project say it; counting when anything is counted. */
    static Tracking tracking(String project, List<Sensor> sensors) {
        String words = lower(project);
        if (words.contains("terugke") || words.contains("meerdere dagen")) {
            return Tracking.FOLLOWING_OVER_DAYS;
        } else if (sensors.stream().anyMatch(Sensor::follows) || FOLLOWING.matcher(words).find()) {
            return Tracking.FOLLOWING_WITHIN_A_DAY;
        }
        return COUNTING.matcher(words).find() ? Tracking.COUNTING : Tracking.NO_MOVEMENTS;
    }

    static LegalGround legalGround(boolean personalData, String article) {
        Matcher letter = ARTICLE_6.matcher(lower(article));
        if (!personalData) {
            return LegalGround.NO_PERSONAL_DATA;
        } else if (!letter.find()) {
            return LegalGround.PUBLIC_TASK;
        }
        return switch (letter.group(1)) {
            case "a" -> LegalGround.CONSENT;
            case "b" -> LegalGround.CONTRACT;
            case "c" -> LegalGround.LEGAL_OBLIGATION;
            case "d" -> LegalGround.VITAL_INTEREST;
            case "f" -> LegalGround.LEGITIMATE_INTEREST;
            default -> LegalGround.PUBLIC_TASK;
        };
    }

    /** The hours within which the controller is warned; null when the words name none. */
    static Integer hoursToWarn(String warner) {
        Matcher hours = HOURS.matcher(lower(warner));
        if (!hours.find()) {
            return null;
        }
        int number = Integer.parseInt(hours.group(1));
        int within = hours.group(2).startsWith("dag") ? number * 24 : number;
        return within >= 1 && within <= 72 ? within : null;
    }

    /** Where an agreement stands; null for a word that says nothing known. */
    static Party.Agreement agreement(String words) {
        if (words == null) {
            return Party.Agreement.NOT_NEEDED;
        }
        String status = Words.plain(words);
        if (status.startsWith("GETEKEND")) {
            return Party.Agreement.SIGNED;
        } else if (status.startsWith("CONCEPT")) {
            return Party.Agreement.DRAFT;
        } else if (status.startsWith("VEROUDERD") || status.startsWith("VERLOPEN")) {
            return Party.Agreement.OUTDATED;
        } else if (status.startsWith("NIET_VAN_TOEPASSING")) {
            return Party.Agreement.NOT_NEEDED;
        }
        return status.startsWith("ONTBREEKT") ? Party.Agreement.MISSING : null;
    }

    static Set<Method> methods(String how) {
        String words = lower(how);
        Set<Method> methods = EnumSet.noneOf(Method.class);
        add(methods, Method.SURVEY, words, "enquête", "enquete", "vragenlijst");
        add(methods, Method.RESIDENTS_EVENING, words, "avond", "bijeenkomst", "inloop");
        add(methods, Method.PANEL, words, "panel");
        add(methods, Method.CITIZENS_ASSEMBLY, words, "burgerberaad", "burgerforum");
        add(methods, Method.REPRESENTATIVES, words, "raad", "klankbord", "vertegenwoordig", "vereniging", "bond");
        add(methods, Method.PORTAL, words, "portaal", "website", "online");
        return methods.isEmpty() ? EnumSet.of(Method.SURVEY) : methods;
    }

    private static void add(Set<Method> methods, Method method, String words, String... signs) {
        for (String sign : signs) {
            if (words.contains(sign)) {
                methods.add(method);
            }
        }
    }

    private static String lower(String text) {
        return text == null ? "" : text.toLowerCase(Locale.ROOT);
    }
}
