package dev.latchkey.demo.people;

import dev.latchkey.demo.web.Language;
import java.util.Optional;

/**
 * Somebody who can sign in to the demo.
 *
 * @param username what to type
 * @param name first and last
 * @param language in which the person's messages and pages come
 * @param email empty if there is none
 * @param phone in E.164, empty if there is none
 * @param password as the file has it in clear, empty if it only has a hash
 * @param authenticator the second factor, if there is one
 */
public record DemoPerson(
        String username,
        String name,
        Language language,
        Optional<String> email,
        Optional<String> phone,
        Optional<String> password,
        Optional<Totp> authenticator) {}
