package nl.waarborg.domain.dpia;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The field came after contents had been stored without it. Within the content of a DPIA it is left out of the hash while
 * it is empty, so that advice and decisions stay bound to the contents they were given on; an event that lacks it is no
 * less lawful.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface AddedLater {}
