package nl.waarborg.ui.account;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.TimeZone;
import nl.waarborg.ui.texts.Texts;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;

/** Writes an account as a tagged PDF/A-2a that meets PDF/UA-1 too. */
final class AccountPdf {

    private static final byte[] COLOURS = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    static {
        XRLog.setLoggingEnabled(false);
        FontMappers.set(new NoSystemFonts(PaperFont.REGULAR.standing()));
    }

    private AccountPdf() {}

    /** One at a time: a long account takes some hundreds of megabytes while it is laid out. */
    static synchronized byte[] of(Account account) {
        try (PDDocument document = new PDDocument()) {
            PdfRendererBuilder builder = new PdfRendererBuilder();
            builder.useFastMode();
            builder.usePdfUaAccessibility(true);
            builder.usePdfAConformance(PdfRendererBuilder.PdfAConformance.PDFA_2_A);
            builder.useColorProfile(COLOURS);
            builder.usePDDocument(document);
            for (PaperFont font : PaperFont.values()) {
                builder.useFont(new PDFontSupplier(font.in(document)), PaperFont.FAMILY, font.weight(), FontStyle.NORMAL, true);
            }
            builder.withHtmlContent(PaperSigns.of(AccountFile.paper(account)), null);
            try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
                renderer.createPDFWithoutClosing();
                return finished(document, account);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] finished(PDDocument document, Account account) throws IOException {
        for (PDPage page : document.getPages()) {
            for (PDAnnotation annotation : page.getAnnotations()) {
                if (annotation instanceof PDAnnotationLink && annotation.getContents() == null) {
                    annotation.setContents(Texts.in(account.language()).get("account.link"));
                }
            }
        }
        Calendar about = new GregorianCalendar(TimeZone.getTimeZone("UTC"));
        about.setTimeInMillis(account.recordedAt().toEpochMilli());
        document.getDocumentInformation().setCreationDate(about);
        document.getDocumentCatalog().setMetadata(datedMetadata(document, account));
        document.setDocumentId((long) (account.projectId() + account.recordedAt() + account.language()).hashCode());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        document.save(bytes);
        return bytes.toByteArray();
    }

    /** The same metadata with the moment that the account is about for that of making it, so that the file is always the same. */
    private static PDMetadata datedMetadata(PDDocument document, Account account) throws IOException {
        String written = new String(document.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8);
        String moment = DateTimeFormatter.ISO_INSTANT.format(account.recordedAt().truncatedTo(ChronoUnit.SECONDS));
        String dated = written.replaceAll("(?<=<xmp:(Create|Modify|Metadata)Date>)[^<]*", moment);
        return new PDMetadata(document, new ByteArrayInputStream(dated.getBytes(StandardCharsets.UTF_8)));
    }
}
