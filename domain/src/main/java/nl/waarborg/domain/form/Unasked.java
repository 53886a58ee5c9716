package nl.waarborg.domain.form;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Filled in by the server, never asked of a person: the project's id, the revision a form was based on. Still required
 * unless it is {@link MayBeEmpty} too.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Unasked {}
