package dev.latchkey.install.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Sign-in in a browser: the form with timed lock, backup codes, and the licence behind all ways in. */
final class BrowserSteps {

    private BrowserSteps() {}

    static Placement place(Original original) {
        Flow flow = original.flow();
        Optional<String> obstacle = LicenseGate.obstacle(flow);
        if (obstacle.isPresent()) {
            return Placement.impossible(
                    flow,
                    obstacle.get(),
                    "Put all ways in into one required sub-flow and %s after it"
                            .formatted(PackSteps.LICENSE_GATE));
        }
        List<String> words = new ArrayList<>();
        List<String> byHand = new ArrayList<>();

        SignInForms forms = new SignInForms();
        Flow placed = forms.in(flow);
        words.addAll(forms.words());
        byHand.addAll(forms.byHand());

        SecondFactors factors = new SecondFactors(original.builtIn());
        placed = factors.in(placed);
        words.addAll(factors.words());
        byHand.addAll(factors.byHand());

        if (!LicenseGate.stands(placed)) {
            placed = LicenseGate.behind(placed);
            words.add(
                    "The licence is looked at behind all ways in of '%s', an open session included (%s)"
                            .formatted(flow.alias(), PackSteps.LICENSE_GATE));
        }
        if (!placed.reaches(e -> e.authenticator().equals(PackSteps.SIGN_IN)) && byHand.isEmpty()) {
            byHand.add(
                    ("'%s' has no form for name and password that is known, so that %s has no place in it. If one of its own steps"
                                    + " asks for a password, see whether %s can take its place.")
                            .formatted(flow.alias(), PackSteps.SIGN_IN, PackSteps.SIGN_IN));
        }
        return new Placement(placed, words, byHand);
    }
}
