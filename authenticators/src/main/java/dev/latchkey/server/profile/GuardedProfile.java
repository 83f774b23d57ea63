package dev.latchkey.server.profile;

import dev.latchkey.server.settings.RealmSettings;
import java.util.Locale;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.stream.Collectors;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.userprofile.Attributes;
import org.keycloak.userprofile.DeclarativeUserProfileProvider;
import org.keycloak.userprofile.DeclarativeUserProfileProviderFactory;
import org.keycloak.userprofile.DefaultAttributes;
import org.keycloak.userprofile.UserProfileContext;
import org.keycloak.userprofile.UserProfileMetadata;

/**
 * Keycloak's user profile, in which nobody writes their own {@link AdminOnlyAttributes}: not at registration, in the account
 * console, on a form during sign-in or after one at an identity provider, even where the realm's profile says that users
 * may, or allows any attribute whatever. What a request brings for them is left out without a word, so that forms and
 * programs that send all attributes back go on working.
 *
 * <p>Administrators, directories and mappers write them as ever.
 */
final class GuardedProfile extends DeclarativeUserProfileProvider {

    private static final Set<String> GUARDED =
            ServiceLoader.load(
                            AdminOnlyAttributes.class, AdminOnlyAttributes.class.getClassLoader())
                    .stream()
                    .flatMap(attributes -> attributes.get().names().stream())
                    .map(name -> name.toLowerCase(Locale.ROOT))
                    .collect(Collectors.toUnmodifiableSet());

    private final KeycloakSession session;

    GuardedProfile(KeycloakSession session, DeclarativeUserProfileProviderFactory factory) {
        super(session, factory);
        this.session = session;
    }

    /** Databases may not tell capitals apart. */
    static boolean isGuarded(String attribute) {
        return GUARDED.contains(attribute.toLowerCase(Locale.ROOT));
    }

    @Override
    protected Attributes createAttributes(
            UserProfileContext context,
            Map<String, ?> attributes,
            UserModel user,
            UserProfileMetadata metadata) {
        boolean service = user != null && user.getServiceAccountClientLink() != null;
        return service
                        || isAdmins(context)
                        || !RealmSettings.of(session.getContext().getRealm()).enabled()
                ? super.createAttributes(context, attributes, user, metadata)
                : new Guarded(context, attributes, user, metadata, session);
    }

    /** SCIM is a provisioning system's way in; Keycloak 26.6 has none, so it is known by its name only. */
    private static boolean isAdmins(UserProfileContext context) {
        return context.isAdminContext() || context.name().equals("SCIM");
    }

    /** Whatever is read-only is left as it is, whatever a request says. */
    private static final class Guarded extends DefaultAttributes {

        private static final long serialVersionUID = 1L;

        Guarded(
                UserProfileContext context,
                Map<String, ?> attributes,
                UserModel user,
                UserProfileMetadata metadata,
                KeycloakSession session) {
            super(context, attributes, user, metadata, session);
        }

        @Override
        public boolean isReadOnly(String name) {
            return isGuarded(name) || super.isReadOnly(name);
        }
    }
}
