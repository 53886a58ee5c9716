package nl.waarborg.ui.task;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import nl.waarborg.ui.failure.FailurePages;
import nl.waarborg.ui.form.Filled;
import nl.waarborg.ui.texts.LanguageChoice;
import nl.waarborg.ui.texts.Texts;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Lets a form through only when its last field came along. Of a form that was cut off on its way nothing is recorded, because
 * every answer that fell off would read as one that somebody took out; what did come in is given back to copy.
 */
@Component
@ControllerAdvice
final class WholeForms implements HandlerInterceptor, WebMvcConfigurer {

    /** The name of the last field of every form, see {@code part/end.jte}. */
    static final String END = "_einde";

    /** It is no form: what a witness signed. */
    private static final String SIGNED_BY_ITSELF = "/log/cosignature";
    /** Remarks beside the form of a paragraph, which no command asks. */
    private static final Pattern REMARK = Pattern.compile("_opmerking|_antwoord-\\d{1,6}");
    /** What a page sends along and nobody typed. */
    private static final Set<String> UNTYPED = Set.of("bestand", "formulier", "terug", "gezien", "project", "persoon");

    /** A form without its end. */
    private static final class CutOff extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private CutOff(String address) {
            super("Expected a whole form at " + address + ", but its last field is not there");
        }
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).excludePathPatterns(SIGNED_BY_ITSELF);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getDispatcherType() == DispatcherType.REQUEST && handler instanceof HandlerMethod
                && "POST".equals(request.getMethod()) && !"1".equals(request.getParameter(END))) {
            throw new CutOff(request.getRequestURI());
        }
        return true;
    }

    /** Says that nothing was recorded, and gives back what came in. */
    @ExceptionHandler(CutOff.class)
    ModelAndView cutOff(HttpServletRequest request) {
        Texts t = Texts.in(LanguageChoice.of(request));
        return new ModelAndView("task/cut", HttpStatus.BAD_REQUEST)
                .addObject("form", FailurePages.formAt(request.getRequestURI()))
                .addObject("kept", cameIn(t, request));
    }

    private static List<KeptText> cameIn(Texts t, HttpServletRequest request) {
        Map<String, String[]> typed = new LinkedHashMap<>(request.getParameterMap());
        typed.keySet().removeAll(UNTYPED);
        List<KeptText> remarks = typed.entrySet().stream()
                .filter(field -> REMARK.matcher(field.getKey()).matches() && !field.getValue()[0].isBlank())
                .map(field -> new KeptText("bewaard" + field.getKey(), t.get("form.cut.remark"), field.getValue()[0])).toList();
        List<KeptText> kept = new ArrayList<>(
                KeptText.of(t, Filled.of(typed), KeptText.form(t, String.valueOf(request.getParameter("_form")))));
        kept.addAll(remarks);
        return kept;
    }
}
