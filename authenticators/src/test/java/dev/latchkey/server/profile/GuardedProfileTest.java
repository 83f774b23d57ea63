package dev.latchkey.server.profile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The user profile")
class GuardedProfileTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "licenseExpiresAt",
                "licensePlan",
                "licenseSuspended",
                "disabledReason",
                "LICENSEEXPIRESAT",
                "phoneNumber",
                "phonenumberVERIFIED",
                "reserveEmail",
                "reserveEmailVerified",
                "reservePhoneNumber",
                "reservePhoneNumberVerified"
            })
    @DisplayName(
            "leaves what every room declares to administrators, in whatever capitals it is written")
    void guards(String attribute) {
        assertThat(GuardedProfile.isGuarded(attribute)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"locale", "email", "phone", ""})
    @DisplayName("leaves everything else to the realm")
    void leaves(String attribute) {
        assertThat(GuardedProfile.isGuarded(attribute)).isFalse();
    }
}
