package nl.waarborg.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import nl.waarborg.domain.actor.By;
import nl.waarborg.domain.dpia.Answer;
import nl.waarborg.domain.dpia.DataItem;
import nl.waarborg.domain.dpia.Measure;
import nl.waarborg.domain.dpia.Party;
import nl.waarborg.domain.dpia.Processing;
import nl.waarborg.domain.dpia.Risk;
import nl.waarborg.domain.dpia.Sensor;
import nl.waarborg.domain.project.DpiaCommand;
import nl.waarborg.domain.project.DpiaEvent;
import nl.waarborg.domain.project.PreScanCommand;
import nl.waarborg.domain.project.ProjectCommand;
import nl.waarborg.domain.risk.Level;
import nl.waarborg.ui.reading.Reading;
import nl.waarborg.workflow.Commands;
import nl.waarborg.workflow.Receipt;
import nl.waarborg.workflow.log.EventLog;

/**
 * A DPIA of many risks and sensors in the running application: opening it, opening and saving a paragraph, and taking it away,
 * beside a page with nothing on it.
 */
final class LargeDpia implements AutoCloseable {

    private static final int RISKS = 60;
    private static final int SENSORS = 200;

    private static final String ID = "P-2026-001";
    private static final int WARM = 10;
    private static final int SAVES = 2;
    private static final long PATIENCE_NANOS = 120_000_000_000L;
    private static final String TEXT = "Mensen die op straat lopen weten niet altijd dat er geteld wordt en kunnen het niet vermijden. ".repeat(4);
    private static final com.sun.management.ThreadMXBean THREADS =
            (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final Pattern INPUT = Pattern.compile("<input\\b([^>]*)>");
    private static final Pattern AREA = Pattern.compile("<textarea\\b([^>]*)>(.*?)</textarea>", Pattern.DOTALL);
    private static final Pattern CHOICE = Pattern.compile("<select\\b([^>]*)>(.*?)</select>", Pattern.DOTALL);
    private static final Pattern CHOSEN = Pattern.compile("<option\\b([^>]*\\bselected\\b[^>]*)>");

    private final Application application;
    private final int risks;
    private final int sensors;
    private final long written;
    private Receipt last;
    private int saved;

    /** Starts the application and writes a DPIA of so many risks and sensors. */
    LargeDpia(Path folder, int risks, int sensors) {
        this.risks = risks;
        this.sensors = sensors;
        application = new Application(folder, "privacy-officer");
        give(Words.register(ID));
        give(new PreScanCommand.CompletePreScan(
                ID, Answer.YES, Words.REASONING, false, false, true, Set.of(PreScanCommand.ApList.INTERNET_OF_THINGS), Set.of(),
                TEXT, 1_000, false, false, PreScanCommand.AiClass.NONE, false, false));
        write();
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (!application.bean(Reading.class).reaches(last.lastEventId())) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("Expected the views to show the DPIA, but they are behind");
            }
            LockSupport.parkNanos(100_000_000);
        }
        written = changes();
    }

    /** How often the content was changed so far. */
    private long changes() {
        return application.bean(EventLog.class).ofProject(ID).stream().filter(event -> event.event() instanceof DpiaEvent).count();
    }

    /** Refuses a run in which a save stored nothing, or stored something else as well. */
    void expectSaved(int times) {
        if (saved != times || changes() != written + times) {
            throw new IllegalStateException("Expected " + times + " saves that changed the DPIA once each, but " + saved
                    + " saves stored " + (changes() - written) + " changes");
        }
    }

    private void give(ProjectCommand command) {
        last = application.bean(Commands.class).send(command, By.of(
                command instanceof DpiaCommand ? Words.OFFICER : Words.LEADER, LocalDate.now(application.bean(Clock.class))));
    }

    private void write() {
        give(new DpiaCommand.ReviseProposal(ID, TEXT, null));
        give(new DpiaCommand.ReviseProcessings(ID, List.of(new Processing("tellen", TEXT, true, TEXT,
                Processing.LegalGround.PUBLIC_TASK, TEXT, "een dag"), new Processing("tonen", TEXT, true, TEXT,
                Processing.LegalGround.PUBLIC_TASK, TEXT, "een dag")), null));
        give(new DpiaCommand.RevisePersonalData(ID, List.of(new DataItem(
                "beeld", DataItem.Type.ORDINARY, "bezoekers", "sensor", "0,2 s", null, false)), null));
        give(new DpiaCommand.ReviseParties(ID, List.of(new Party(
                "Gemeente", Set.of(Party.Role.CONTROLLER), Party.Agreement.NOT_NEEDED, null, null, "NL")), null));
        give(new DpiaCommand.ReviseSensors(ID, IntStream.rangeClosed(1, sensors).mapToObj(n -> new Sensor(
                "S" + n, "telsensor", 1, "Grotestraat " + n, false, TEXT, false, Answer.YES, TEXT, false, true, TEXT, "0,2 s",
                "gemeente", List.of("tellen"))).toList(), null));
        give(new DpiaCommand.PlanMeasures(ID, IntStream.rangeClosed(1, risks).mapToObj(n -> new Measure(
                "M" + n, TEXT, Measure.Kind.TECHNICAL, "beheer", true)).toList(), null));
        give(new DpiaCommand.AssessRisks(ID, IntStream.rangeClosed(1, risks).mapToObj(n -> new Risk(
                "R" + n, TEXT, "sensor", Risk.Source.INCIDENT, Level.MEDIUM, Level.HIGH, false, List.of("M" + n), Level.LOW,
                Level.MEDIUM, false, TEXT)).toList(), null));
    }

    private void save(String paragraph) {
        String path = "/projecten/" + ID + "/dpia/" + paragraph;
        String form = form(new String(application.get(path), StandardCharsets.UTF_8))
                .replaceFirst("Mensen\\d*", "Mensen" + ++saved); // what says the same as before is not stored again
        int status = application.post(path, form);
        if (status != 302) {
            throw new IllegalStateException("Expected " + path + " to be saved, but got status " + status);
        }
    }

    /** What a browser would send of the form on a page, as it stands. */
    private static String form(String page) {
        List<String> pairs = new ArrayList<>();
        String html = page.substring(page.indexOf("<main"), page.indexOf("</main>"));
        Matcher input = INPUT.matcher(html);
        while (input.find()) {
            String attributes = input.group(1);
            boolean choice = attributes.contains("\"radio\"") || attributes.contains("\"checkbox\"");
            if (!choice || attributes.matches("(?s).*\\bchecked\\b.*")) {
                add(pairs, attributes, attribute(attributes, "value"));
            }
        }
        Matcher area = AREA.matcher(html);
        while (area.find()) {
            add(pairs, area.group(1), area.group(2).startsWith("\n") ? area.group(2).substring(1) : area.group(2));
        }
        Matcher select = CHOICE.matcher(html);
        while (select.find()) {
            Matcher chosen = CHOSEN.matcher(select.group(2));
            while (chosen.find()) {
                add(pairs, select.group(1), attribute(chosen.group(1), "value"));
            }
        }
        return String.join("&", pairs);
    }

    private static void add(List<String> pairs, String attributes, String value) {
        String name = attribute(attributes, "name");
        if (!name.isEmpty()) {
            pairs.add(URLEncoder.encode(name, StandardCharsets.UTF_8) + "=" + URLEncoder.encode(
                    value.replace("&lt;", "<").replace("&gt;", ">").replace("&#34;", "\"").replace("&#39;", "'").replace("&amp;", "&"),
                    StandardCharsets.UTF_8));
        }
    }

    private static String attribute(String attributes, String name) {
        Matcher found = Pattern.compile("\\b" + name + "=\"([^\"]*)\"").matcher(attributes);
        return found.find() ? found.group(1) : "";
    }

    /** Measures all of it, in turn. */
    static void measure(Settings settings, Path folder, Report report) {
        try (LargeDpia dpia = new LargeDpia(folder, RISKS, SENSORS)) {
            dpia.table(settings, report);
            dpia.expectSaved(SAVES * (WARM + settings.rounds()));
        }
    }

    /** What is measured, by its name; the empty page first. Twice something is saved. */
    Map<String, Runnable> works() {
        String base = "/projecten/" + ID;
        Map<String, Runnable> works = new LinkedHashMap<>();
        works.put("an empty page", () -> application.get("/privacy"));
        works.put("the workbench", () -> application.get(base + "/dpia"));
        works.put("paragraph 8, open", () -> application.get(base + "/dpia/p8"));
        works.put("paragraph 16 with " + risks + " risks, open", () -> application.get(base + "/dpia/p16"));
        works.put("paragraph 16, open and save", () -> save("p16"));
        works.put("paragraph S1 with " + sensors + " sensors, open", () -> application.get(base + "/dpia/s1"));
        works.put("paragraph S1, open and save", () -> save("s1"));
        works.put("the risk matrix", () -> application.get(base + "/risicos"));
        works.put("the inventory with its map", () -> application.get(base + "/sensoren"));
        works.put("the DPIA as PDF", () -> application.get(base + "/dpia/document.pdf"));
        works.put("the DPIA as ODT", () -> application.get(base + "/dpia/document.odt"));
        return works;
    }

    private void table(Settings settings, Report report) {
        Map<String, Runnable> works = works();
        List<String> names = List.copyOf(works.keySet());
        double[][] millis = new double[names.size()][settings.rounds()];
        double[][] mebibytes = new double[names.size()][settings.rounds()];
        for (int round = -WARM; round < settings.rounds(); round++) {
            for (int i = 0; i < names.size(); i++) {
                Map<Long, Long> before = allocated();
                long begin = System.nanoTime();
                works.get(names.get(i)).run();
                if (round >= 0) {
                    millis[i][round] = (System.nanoTime() - begin) / 1e6;
                    mebibytes[i][round] = allocatedSince(before) / 1048576.0;
                }
            }
        }
        report.line("");
        report.line("## A DPIA of " + risks + " risks and " + sensors + " sensors, over HTTP, H2 file");
        report.line("");
        report.line("| | ms | times an empty page | MiB allocated |");
        report.line("|---|---|---|---|");
        for (int i = 0; i < names.size(); i++) {
            int row = i;
            report.line("| " + names.get(i) + " | " + Spread.of(Arrays.stream(millis[i])).written(0) + " | " + Spread.of(
                    IntStream.range(0, settings.rounds()).mapToDouble(round -> millis[row][round] / millis[0][round])).written(1)
                    + " | " + Spread.of(Arrays.stream(mebibytes[i])).written(1) + " |");
        }
        long peak = ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
        System.gc();
        long live = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        report.line("");
        report.line("Heap after collecting, all of the application and the visitor: " + live / 1048576 + " MiB; the peaks of its parts"
                + " together, garbage included: " + peak / 1048576 + " MiB.");
    }

    /** Bytes that each thread allocated so far, the visitor's among them. */
    private static Map<Long, Long> allocated() {
        long[] threads = THREADS.getAllThreadIds();
        long[] bytes = THREADS.getThreadAllocatedBytes(threads);
        Map<Long, Long> allocated = new HashMap<>();
        for (int i = 0; i < threads.length; i++) {
            if (bytes[i] > 0) {
                allocated.put(threads[i], bytes[i]);
            }
        }
        return allocated;
    }

    /** What was allocated since; of a thread that ended meanwhile nothing is known. */
    private static long allocatedSince(Map<Long, Long> before) {
        return allocated().entrySet().stream().mapToLong(now -> now.getValue() - before.getOrDefault(now.getKey(), 0L)).sum();
    }

    @Override
    public void close() {
        application.close();
    }
}
