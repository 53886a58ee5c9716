package nl.waarborg.ui;

import nl.waarborg.ui.start.Launch;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;

/**
 * The runnable application. Everything under {@code nl.waarborg.ui} is found by itself; what lies in other modules
 * comes in through configuration classes that a screen imports.
 *
 * <p>Excluded: Spring's made-up user with a password in the log. People sign in through {@code nl.waarborg.ui.signin}.
 */
@SpringBootApplication(exclude = UserDetailsServiceAutoConfiguration.class)
public class Waarborg {

    /** Does what the command line asks; see {@link Launch}. */
    public static void main(String[] args) {
        Integer status = Launch.run(Waarborg.class, args);
        if (status != null) {
            System.exit(status);
        }
    }
}
