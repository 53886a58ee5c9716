package nl.waarborg.ui.failure;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.apache.tomcat.util.http.fileupload.impl.SizeException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.ConversionNotSupportedException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.ModelAndView;

/**
 * The page for everything that goes wrong, in the ordinary frame. What does not exist and what one may not see read the
 * same. A failure of ours gets a number, which stands in the log too.
 */
@Controller
@ControllerAdvice
public class FailurePages implements ErrorController {

    /** Request attribute: a form came without a valid token, mostly because the session had ended. */
    public static final String EXPIRED = FailurePages.class.getName() + ".expired";

    private static final Pattern FORM = Pattern.compile("(/taken/[0-9a-f-]{36}|/projecten/(?:nieuw|oude-dpia)"
            + "|/projecten/[A-Za-z0-9_-]+/(?:acties/[A-Za-z]+|documenten|sensoren/invoer|dpia/[A-Za-z0-9-]+))"
            + "(?:/(?:overnemen|opmerkingen|verdeling))?");
    /** No file or form has so low a limit in bytes; the head of a part, in which its name stands, has. */
    private static final long LONGEST_NAME = 64 * 1024;
    private static final Logger LOG = LoggerFactory.getLogger(FailurePages.class);
    private static final SecureRandom RANDOM = new SecureRandom();

    /** Answers what a screen says is not there for this reader. */
    @ExceptionHandler(NotVisible.class)
    ModelAndView notVisible(NotVisible missing) {
        return page(HttpStatus.NOT_FOUND, missing.projectId() == null ? "missing" : "project", missing.projectId());
    }

    /** Answers a form with too much in it here, because its body cannot be read a second time. */
    @ExceptionHandler(MaxUploadSizeExceededException.class)
    ModelAndView tooLarge(MaxUploadSizeExceededException e) {
        return page(HttpStatus.CONTENT_TOO_LARGE, large(e), null);
    }

    /** Answers a form with files whose parts end too soon or cannot be told apart: none of them can be given back. */
    @ExceptionHandler(MultipartException.class)
    ModelAndView cutOff(HttpServletRequest request) {
        return page(HttpStatus.BAD_REQUEST, "cut", null).addObject("form", formAt(request.getRequestURI()));
    }

    /** Answers a request that holds a file where a text was asked, or the other way round. */
    @ExceptionHandler(ConversionNotSupportedException.class)
    ModelAndView notUnderstood() {
        return page(HttpStatus.BAD_REQUEST, "bad", null);
    }

    /** Answers everything else that failed, in any method. */
    @RequestMapping("${spring.web.error.path:/error}")
    ModelAndView failed(HttpServletRequest request) {
        HttpStatus status = status(request);
        if (request.getAttribute(EXPIRED) != null) {
            return page(status, "expired", null).addObject("form", formAt(address(request)));
        }
        if (status == HttpStatus.BAD_REQUEST && "POST".equals(method(request))
                && request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof InvalidParameterException) {
            return page(status, "cut", null).addObject("form", formAt(address(request)));
        }
        return switch (status) {
            case NOT_FOUND, FORBIDDEN -> page(status, "missing", null);
            case PAYLOAD_TOO_LARGE, CONTENT_TOO_LARGE ->
                    page(status, large((Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION)), null);
            default -> status.is4xxClientError() ? page(status, "bad", null) : page(status, "broken", logged(request));
        };
    }

    /** What is too large: the file or the form, or only the name of the file. */
    private static String large(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SizeException size && size.getPermittedSize() <= LONGEST_NAME) {
                return "name";
            }
        }
        return "large";
    }

    private static ModelAndView page(HttpStatus status, String kind, String subject) {
        ModelAndView page = new ModelAndView("failure/page", status);
        page.addObject("kind", kind);
        page.addObject("subject", subject);
        return page;
    }

    /** The page of the form that was sent to an address, to open again with its draft; null when no form is known there. */
    public static String formAt(String address) {
        Matcher form = FORM.matcher(address);
        return form.matches() ? form.group(1) : null;
    }

    private static String address(HttpServletRequest request) {
        return String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
    }

    /** How it was asked: a page for a failure is itself always got. */
    private static String method(HttpServletRequest request) {
        Object asked = request.getAttribute(RequestDispatcher.ERROR_METHOD);
        return asked == null ? request.getMethod() : asked.toString();
    }

    private static HttpStatus status(HttpServletRequest request) {
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        HttpStatus status = code instanceof Integer number ? HttpStatus.resolve(number) : HttpStatus.NOT_FOUND;
        return status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status;
    }

    /** An address as it may stand in a log: that of a calendar is a secret. */
    static String withoutSecret(String address) {
        return address.replaceAll("^/agenda/.+\\.ics$", "/agenda/*.ics");
    }

    private static String logged(HttpServletRequest request) {
        String number = String.format(Locale.ROOT, "%04X-%04X", RANDOM.nextInt(0x10000), RANDOM.nextInt(0x10000));
        LOG.error("Failure {}: {} {}", number, method(request), withoutSecret(address(request)),
                (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION));
        return number;
    }
}
