package dev.latchkey.acceptance.license;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.acceptance.mail.Mail;
import dev.latchkey.acceptance.realm.TestUser;
import dev.latchkey.acceptance.realm.UserDraft;
import dev.latchkey.acceptance.stage.Acceptance;
import dev.latchkey.acceptance.stage.Stage;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Acceptance
@DisplayName("Reminders about licences")
class LicenseRemindersIT {

    private static final String TASK = "LicenseReminderTask";

    /** Runs the reminders on two nodes' behalf, at the same time. */
    private static void remindTwice(Stage stage) {
        List<CompletableFuture<Void>> runners =
                IntStream.range(0, 2)
                        .mapToObj(
                                runner ->
                                        CompletableFuture.runAsync(
                                                () -> stage.clock().runTask(TASK)))
                        .toList();
        runners.forEach(CompletableFuture::join);
    }

    private static List<String> subjects(Stage stage, String address) {
        return stage.mail().mailsTo(address).stream().map(Mail::subject).toList();
    }

    @Test
    @DisplayName(
            "go out once for each threshold, over twenty days and two runners at a time, and on renewal")
    void twentyDays(Stage stage) {
        Licenses licenses = Licenses.inFreshRealm(stage);
        TestUser user =
                licenses.user(
                        "16", draft -> draft.speaking("ru").attribute("licensePlan", "Команда"));
        for (int day = 0; day < 20; day++) {
            remindTwice(stage);
            stage.clock().forward(Duration.ofDays(1));
        }
        licenses.renew(user, "100");
        remindTwice(stage);
        remindTwice(stage);

        assertThat(subjects(stage, user.email()))
                .hasSize(6)
                .satisfies(
                        all -> {
                            assertThat(all.subList(0, 4))
                                    .allMatch(subject -> subject.contains("скоро истечёт"));
                            assertThat(all.get(4)).contains("срок лицензии истёк");
                            assertThat(all.get(5)).contains("лицензия продлена");
                        });
        assertThat(stage.mail().mailsTo(user.email()).get(1).text())
                .contains("Команда", "Осталось дней: 7");
    }

    @Test
    @DisplayName("catch up after a downtime without a flood, and tell nothing that is long over")
    void afterDowntime(Stage stage) {
        Licenses licenses = Licenses.inFreshRealm(stage);
        TestUser soon = licenses.user("20");
        TestUser past = licenses.user("-30");
        TestUser exempt = licenses.user("2");
        exempt.give("license-exempt");
        stage.clock().runTask(TASK);
        stage.clock().forward(Duration.ofDays(18));

        stage.clock().runTask(TASK);

        assertThat(stage.mail().mailsTo(soon.email())).hasSize(1);
        assertThat(stage.mail().mailsTo(soon.email()).get(0).text()).contains("Days left: 2");
        assertThat(stage.mail().mailsTo(past.email())).isEmpty();
        assertThat(stage.mail().mailsTo(exempt.email())).isEmpty();
    }

    @Test
    @DisplayName("about a company go to its billing addresses only; by SMS to who has no mail")
    void recipients(Stage stage) {
        Licenses licenses = Licenses.inFreshRealm(stage);
        String billing = "billing-" + licenses.realm().name() + "@northwind.example.test";
        TestUser member = licenses.user("-");
        licenses.join(
                member,
                licenses.organization(
                        "Northwind", Map.of("licenseExpiresAt", "5", "billingEmail", billing)));
        String groupBilling = "billing-" + licenses.realm().name() + "@southwind.example.test";
        licenses.group(
                "Southwind", Map.of("licenseExpiresAt", "0", "billingEmail", groupBilling), member);
        TestUser phoneOnly =
                licenses.user("2", draft -> draft.withoutEmail().phone(UserDraft.freshPhone()));

        stage.clock().runTask(TASK);
        stage.clock().runTask(TASK);

        assertThat(stage.mail().mailsTo(billing))
                .singleElement()
                .satisfies(
                        mail ->
                                assertThat(mail.text())
                                        .contains("Northwind", "Days left: 5")
                                        .contains("Hello!"));
        assertThat(stage.mail().mailsTo(groupBilling)).hasSize(1);
        assertThat(stage.mail().mailsTo(member.email())).isEmpty();
        assertThat(stage.sms().awaitSms(phoneOnly.phone()).text()).contains("ends soon");
    }

    @Test
    @DisplayName(
            "about the realm's own licence go to its billing address, once each over twenty days, and to nobody else")
    void ofRealm(Stage stage) {
        Licenses licenses = Licenses.inFreshRealm(stage);
        String billing = "billing-" + licenses.realm().name() + "@crm.example.test";
        licenses.realm().setAttribute("latchkey.license.billingEmail", billing);
        licenses.realm().setAttribute("licenseExpiresAt", licenses.day(16));
        TestUser user = licenses.user("-");
        for (int day = 0; day < 20; day++) {
            remindTwice(stage);
            stage.clock().forward(Duration.ofDays(1));
        }
        licenses.realm().setAttribute("licenseExpiresAt", licenses.day(100));
        remindTwice(stage);

        assertThat(subjects(stage, billing))
                .hasSize(6)
                .satisfies(
                        all -> {
                            assertThat(all.subList(0, 4))
                                    .allMatch(subject -> subject.contains("ends soon"));
                            assertThat(all.get(4)).contains("has ended");
                            assertThat(all.get(5)).contains("has been renewed");
                        });
        assertThat(stage.mail().mailsTo(user.email())).isEmpty();
    }

    @Test
    @DisplayName("do not go out where the realm does not want them, or has the pack off")
    void switchedOff(Stage stage) {
        for (String switchedOff : new String[] {"latchkey.license.remind", "latchkey.enabled"}) {
            Licenses licenses =
                    new Licenses(
                            stage,
                            stage.freshRealm(
                                    realm ->
                                            realm.withObject("/attributes")
                                                    .put(switchedOff, "false")));
            TestUser user = licenses.user("5");

            stage.clock().runTask(TASK);

            assertThat(stage.mail().mailsTo(user.email())).isEmpty();
        }
    }
}
