package dev.latchkey.contactcode;

import dev.latchkey.delivery.Channel;
import dev.latchkey.delivery.CodeForm;
import dev.latchkey.server.page.PackPage;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keycloak.authentication.AuthenticationFlowContext;

/** The two pages of the step: one to choose a contact on, one to type the code on. */
final class CodePages {

    private final AuthenticationFlowContext context;
    private final Offer offer;

    CodePages(AuthenticationFlowContext context, Offer offer) {
        this.context = context;
        this.offer = offer;
    }

    PackPage choice() {
        List<Map<String, String>> contacts =
                offer.destinations().stream()
                        .map(
                                destination ->
                                        Map.of(
                                                "id", destination.kind().id(),
                                                "channel", destination.channel().id(),
                                                "masked", destination.masked()))
                        .toList();
        return page("latchkey-factor-choose.ftl").with("contacts", contacts);
    }

    PackPage code(Destination destination, CodeForm form) {
        CodeTab tab = CodeTab.of(context);
        return page("latchkey-factor-code.ftl")
                .with("phone", destination.channel() == Channel.SMS)
                .with("contact", destination.masked())
                .with("several", offer.destinations().size() > 1)
                .with("sent", tab.sent())
                .with("codeLength", form.digits())
                .with("minutes", Math.toIntExact(form.life().toMinutes()))
                .with("resendIn", tab.resendIn());
    }

    private PackPage page(String template) {
        PackPage page =
                PackPage.inFlow(context.getSession(), context.getRealm(), context.form(), template);
        // the sign-in that goes on behind this form ends at its application
        Optional.ofNullable(context.getAuthenticationSession().getRedirectUri())
                .map(URI::create)
                .ifPresent(page::leadsTo);
        return page;
    }
}
