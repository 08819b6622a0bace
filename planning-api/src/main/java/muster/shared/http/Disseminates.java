package muster.shared.http;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import muster.disclosure.Need;

/** What is read here comes from others, so that each read is recorded (rule INF-03), also that of an operation's own lead. */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Disseminates {
    Need value();
}
