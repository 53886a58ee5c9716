package nl.waarborg.ui.texts;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;

/** Which language a visitor reads: {@code ?taal=} in the address, else what was chosen before (a cookie), else Dutch. */
@Component("localeResolver")
public final class LanguageChoice implements LocaleResolver, HandlerInterceptor {

    /** The name of the parameter and of the cookie. */
    public static final String NAME = "taal";

    /** The language of this request; never null. */
    public static Language of(HttpServletRequest request) {
        return asked(request).or(() -> remembered(request)).orElse(Language.NL);
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        return of(request).locale();
    }

    @Override
    public void setLocale(HttpServletRequest request, HttpServletResponse response, Locale locale) {
        throw new UnsupportedOperationException("Expected a choice of language through ?taal=, but code tried to set it");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        asked(request).ifPresent(language -> response.addHeader(HttpHeaders.SET_COOKIE, ResponseCookie
                .from(NAME, language.code()).path("/").httpOnly(true).sameSite("Lax").maxAge(Duration.ofDays(365))
                .build().toString()));
        return true;
    }

    /** Read from the address only: the body may be one that cannot be read, and its failure has a language too. */
    private static Optional<Language> asked(HttpServletRequest request) {
        String query = request.getQueryString();
        return query == null ? Optional.empty() : Arrays.stream(query.split("&"))
                .filter(part -> part.startsWith(NAME + "=")).findFirst()
                .flatMap(part -> Language.of(part.substring(NAME.length() + 1)));
    }

    private static Optional<Language> remembered(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, NAME);
        return cookie == null ? Optional.empty() : Language.of(cookie.getValue());
    }
}
