package dev.latchkey.server.settings;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.keycloak.models.RealmModel;

/**
 * The settings of one realm, read from its attributes.
 *
 * <p>Reading never fails: the admin endpoint refuses bad values, but a realm import or the console's raw attribute form can
 * still bring one in. Then the default holds and the server log names the key, once for each value (DESIGN rule 10: loud
 * for the admin, never a 500 for a user).
 */
public final class RealmSettings {

    private static final Logger LOG = Logger.getLogger(RealmSettings.class);
    private static final int REPORTED_LIMIT = 1000;
    private static final Set<String> REPORTED = ConcurrentHashMap.newKeySet();

    private final String realmName;
    private final Map<String, String> attributes;

    RealmSettings(String realmName, Map<String, String> attributes) {
        this.realmName = realmName;
        this.attributes = attributes;
    }

    public static RealmSettings of(RealmModel realm) {
        return new RealmSettings(realm.getName(), realm.getAttributes());
    }

    /** Whether the realm opted in (DESIGN rule 12). */
    public boolean enabled() {
        return get(Settings.ENABLED);
    }

    public <T> T get(Setting<T> setting) {
        String text = attributes.get(setting.key());
        if (text == null || text.isBlank()) {
            return setting.defaultValue();
        }
        try {
            return setting.read(text);
        } catch (InvalidSettingException e) {
            report(setting, text, e.getMessage());
            return setting.defaultValue();
        }
    }

    /** The text that is set for {@code setting}, readable or not; empty if none is. */
    public Optional<String> textOf(Setting<?> setting) {
        return Optional.ofNullable(attributes.get(setting.key())).filter(t -> !t.isBlank());
    }

    /** What is wrong, a sentence for each bad value and each {@code latchkey.} attribute that no setting has. */
    public List<String> problems() {
        Stream<String> bad =
                Settings.all().stream().flatMap(s -> textOf(s).flatMap(s::problemWith).stream());
        Stream<String> unknown =
                attributes.keySet().stream()
                        .filter(k -> k.startsWith("latchkey.") && Settings.byKey(k).isEmpty())
                        .sorted()
                        .map(k -> k + ": there is no such setting");
        return Stream.concat(bad, unknown).toList();
    }

    private void report(Setting<?> setting, String text, String expected) {
        if (REPORTED.size() < REPORTED_LIMIT
                && REPORTED.add(realmName + '\n' + setting.key() + '\n' + text)) {
            LOG.errorf(
                    "Realm %s: attribute %s %s; using the default '%s'",
                    realmName, setting.key(), expected, setting.defaultText());
        }
    }
}
