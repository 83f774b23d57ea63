package dev.latchkey.reset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What is sent for a request")
class ResetPlanTest {

    private static final Candidate ANNA = candidate("anna", true, null, "a@crm.example");
    private static final Candidate ANNA_TOO = candidate("anna2", true, null, "a@crm.example");
    private static final Candidate DIRECTORY =
            candidate("dir", true, "Company AD", "a@crm.example");
    private static final Candidate DISABLED = candidate("off", false, null, "a@crm.example");
    private static final Candidate UNREACHABLE = candidate("mute", true, null, null);

    @Test
    @DisplayName("to nobody: nothing")
    void nobody() {
        assertThat(ResetPlan.of(List.of()))
                .containsExactly(new ResetPlan.Nothing("user_not_found"));
    }

    @Test
    @DisplayName("to an account without a contact on the channel: nothing")
    void noContact() {
        assertThat(ResetPlan.of(List.of(UNREACHABLE)))
                .containsExactly(new ResetPlan.Nothing("latchkey_no_contact"));
    }

    @Test
    @DisplayName("to one account: a code and link")
    void one() {
        assertThat(ResetPlan.of(List.of(ANNA, UNREACHABLE)))
                .containsExactly(new ResetPlan.Secret(ANNA));
    }

    @Test
    @DisplayName("to several with one address: one message with all logins")
    void several() {
        assertThat(ResetPlan.of(List.of(ANNA, ANNA_TOO)))
                .containsExactly(new ResetPlan.Logins("a@crm.example", List.of(ANNA, ANNA_TOO)));
    }

    @Test
    @DisplayName("a disabled or directory account does not hide the usable one")
    void usableFirst() {
        assertThat(ResetPlan.of(List.of(DISABLED, DIRECTORY, ANNA)))
                .containsExactly(new ResetPlan.Secret(ANNA));
    }

    @Test
    @DisplayName("A29: to an account whose password is kept elsewhere: where that is")
    void elsewhere() {
        assertThat(ResetPlan.of(List.of(DISABLED, DIRECTORY)))
                .containsExactly(new ResetPlan.Elsewhere(DIRECTORY));
    }

    @Test
    @DisplayName("A29: to a disabled account: that it is switched off")
    void disabled() {
        assertThat(ResetPlan.of(List.of(DISABLED)))
                .containsExactly(new ResetPlan.SwitchedOff(DISABLED));
    }

    @Test
    @DisplayName("to accounts with different addresses: a message to each")
    void differentAddresses() {
        Candidate other = candidate("other", true, null, "b@crm.example");
        assertThat(ResetPlan.of(List.of(ANNA, other)))
                .containsExactly(new ResetPlan.Secret(ANNA), new ResetPlan.Secret(other));
    }

    private static Candidate candidate(
            String id, boolean enabled, String keeper, String destination) {
        return new Candidate(
                id, enabled, Optional.ofNullable(keeper), Optional.ofNullable(destination));
    }
}
