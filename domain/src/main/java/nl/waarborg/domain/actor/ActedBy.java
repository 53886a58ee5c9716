package nl.waarborg.domain.actor;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The capacities that may give a command. The first one that the actor holds becomes the capacity of the act. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface ActedBy {
    Role[] value();
}
