package dev.latchkey.choice;

import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.forms.login.LoginFormsPages;
import org.keycloak.forms.login.freemarker.model.AuthenticationContextBean;

/** What Keycloak's templates ask whether to show "Try another way". Public, since templates look into public classes only. */
public final class AlwaysAnotherWay extends AuthenticationContextBean {

    private final LoginFormsPages page;

    AlwaysAnotherWay(AuthenticationFlowContext context, LoginFormsPages page) {
        super(context, page);
        this.page = page;
    }

    @Override
    public boolean showTryAnotherWayLink() {
        return page != LoginFormsPages.LOGIN_SELECT_AUTHENTICATOR && page != LoginFormsPages.ERROR;
    }
}
