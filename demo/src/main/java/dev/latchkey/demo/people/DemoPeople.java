package dev.latchkey.demo.people;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.latchkey.demo.web.Language;
import dev.latchkey.demo.web.Site;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the people off a user file in the format of Keycloak's realm import. */
public final class DemoPeople {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Site TEXTS = new Site(DemoPeople.class);

    private DemoPeople() {}

    /**
     * In the order of the file.
     *
     * @throws IOException if the file can't be read or is no JSON
     */
    public static List<DemoPerson> read(Path usersFile) throws IOException {
        List<DemoPerson> people = new ArrayList<>();
        for (JsonNode user : JSON.readTree(usersFile.toFile()).path("users")) {
            people.add(person(user));
        }
        return people;
    }

    /** What signing in as this person shows; throws if nobody has written that yet. */
    public static String story(DemoPerson person, Language language) {
        return TEXTS.text(language, person.username());
    }

    private static DemoPerson person(JsonNode user) throws IOException {
        String name = user.path("firstName").asText() + " " + user.path("lastName").asText();
        Optional<Totp> authenticator = Optional.empty();
        Optional<String> password = Optional.empty();
        for (JsonNode credential : user.path("credentials")) {
            switch (credential.path("type").asText()) {
                case "password" -> password = text(credential.path("value"));
                case "otp" -> authenticator = Optional.of(totp(credential));
                default -> {}
            }
        }
        return new DemoPerson(
                user.path("username").asText(),
                name.strip(),
                attribute(user, "locale").flatMap(Language::ofTag).orElse(Language.EN),
                text(user.path("email")),
                attribute(user, "phoneNumber"),
                password,
                authenticator);
    }

    private static Totp totp(JsonNode credential) throws IOException {
        String secret =
                JSON.readTree(credential.path("secretData").asText()).path("value").asText();
        JsonNode data = JSON.readTree(credential.path("credentialData").asText());
        // Keycloak takes the value's own bytes for the key unless the credential says otherwise.
        boolean base32 = data.path("secretEncoding").asText().equals("BASE32");
        return new Totp(
                base32 ? Base32.decode(secret) : secret.getBytes(StandardCharsets.UTF_8),
                data.path("algorithm").asText("HmacSHA1"),
                data.path("digits").asInt(6),
                data.path("period").asInt(30));
    }

    private static Optional<String> attribute(JsonNode user, String name) {
        return text(user.path("attributes").path(name).path(0));
    }

    private static Optional<String> text(JsonNode value) {
        return value.isTextual() ? Optional.of(value.asText()) : Optional.empty();
    }
}
