package dev.latchkey.acceptance.stage;

import dev.latchkey.acceptance.browser.BrowserExtension;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/** A class of acceptance tests: its tests may ask for a {@link Stage} and for {@code Browsers} as parameters. */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith({StageExtension.class, BrowserExtension.class})
public @interface Acceptance {}
