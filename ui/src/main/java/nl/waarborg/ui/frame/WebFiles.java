package nl.waarborg.ui.frame;

import java.time.Duration;
import nl.waarborg.ui.texts.LanguageChoice;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.VersionResourceResolver;

/** Serves the browser files under addresses that carry a hash of their content, so that a browser may keep them for good. */
@Configuration
class WebFiles implements WebMvcConfigurer {

    private final LanguageChoice languageChoice;

    WebFiles(LanguageChoice languageChoice) {
        this.languageChoice = languageChoice;
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        for (String folder : new String[] {"app", "vendor"}) {
            registry.addResourceHandler("/" + folder + "/**")
                    .addResourceLocations("classpath:/static/" + folder + "/")
                    .setCacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
                    .resourceChain(true)
                    .addResolver(new VersionResourceResolver().addContentVersionStrategy("/**"));
        }
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(languageChoice);
    }
}
