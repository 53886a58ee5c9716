package nl.waarborg.domain.form;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Bounds of a text in characters (code points). Without it a text is required and at most {@value WellFormed#SHORT}. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Text {
    int min() default 1;

    int max() default WellFormed.LONG;
}
