package dev.latchkey.server.page;

import org.keycloak.models.RealmModel;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * A page that is about to be shown to a visitor within a flow.
 *
 * @param name Keycloak's name of it, as {@link org.keycloak.forms.login.LoginFormsPages} has it, or the file of its template
 * @param tab the tab that it is shown in
 */
public record ShownPage(RealmModel realm, String name, AuthenticationSessionModel tab) {}
