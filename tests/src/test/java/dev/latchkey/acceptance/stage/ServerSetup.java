package dev.latchkey.acceptance.stage;

import dev.latchkey.acceptance.realm.AdminApi;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How a server under test is configured, wherever it runs.
 *
 * @param smtpPort where mail goes, on the machine of the tests
 * @param smsPort where the SMS gateway listens, on the machine of the tests
 * @param vendorPort where vendors of SMS listen that the pack knows by name, on the machine of the tests
 * @param phonePort where people's phones listen for backchannel requests, on the machine of the tests
 * @param crm where the CRM is for browsers
 */
record ServerSetup(int smtpPort, int smsPort, int vendorPort, int phonePort, URI crm) {

    /** Options by their names on the command line, but for addresses and the database, which each backend knows better. */
    Map<String, String> options() {
        Map<String, String> options = new LinkedHashMap<>();
        options.put("log-level", "INFO,dev.latchkey:TRACE");
        // Tests play several networks by X-Forwarded-For.
        options.put("proxy-headers", "xforwarded");
        options.put("proxy-trusted-addresses", "127.0.0.1,::1");
        // One clock for the server and its caches, so that moving it ages what is cached.
        options.put("spi-connections-infinispan--default--use-keycloak-time-service", "true");
        options.put("metrics-enabled", "true");
        options.put("cache", "local");
        String features = System.getProperty("keycloak.features", "");
        if (!features.isBlank()) {
            options.put("features", features);
        }
        return options;
    }

    /**
     * Environment variables, placeholders of the realm files and secrets among them.
     *
     * @param testMachine the name by which the server reaches the machine of the tests
     */
    Map<String, String> environment(String testMachine) {
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("KC_BOOTSTRAP_ADMIN_USERNAME", AdminApi.ADMINISTRATOR);
        environment.put("KC_BOOTSTRAP_ADMIN_PASSWORD", AdminApi.ADMINISTRATOR);
        // 39 bytes in base64url, whatever it says.
        environment.put(
                "KC_SPI_LATCHKEY_KEYS__DEFAULT__SECRET",
                "a-secret-of-the-tests-that-guards-nothing-0123456789");
        environment.put(
                "KC_SPI_LATCHKEY_SMS__GENERIC__URL",
                "http://" + testMachine + ":" + smsPort + "/send");
        environment.putAll(vendors(testMachine));
        environment.put(
                "KC_SPI_CIBA_AUTH_CHANNEL__CIBA_HTTP_AUTH_CHANNEL__HTTP_AUTHENTICATION_CHANNEL_URI",
                "http://" + testMachine + ":" + phonePort + "/");
        environment.putAll(realmPlaceholders(testMachine));
        return environment;
    }

    /** Routes of which the first gateway for Russia can't be reached: nothing listens on port 1. */
    private Map<String, String> vendors(String testMachine) {
        String vendors = "http://" + testMachine + ":" + vendorPort;
        Map<String, String> options = new LinkedHashMap<>();
        options.put("ROUTES__RU", "exolve,smsc,sms-ru");
        options.put("ROUTES__KZ", "vonage");
        options.put("EXOLVE__URL", "http://" + testMachine + ":1/messaging/v1/SendSMS");
        options.put("EXOLVE__TOKEN", "exolve-secret");
        options.put("EXOLVE__SENDER", "CRM");
        options.put("SMSC__URL", vendors + "/sys/send.php");
        options.put("SMSC__TOKEN", "smsc-secret");
        options.put("SMS_RU__URL", vendors + "/sms/send");
        options.put("SMS_RU__TOKEN", "sms-ru-secret");
        options.put("VONAGE__URL", vendors + "/sms/json");
        options.put("VONAGE__USERNAME", "abcd1234");
        options.put("VONAGE__PASSWORD", "vonage-secret");
        options.put("VONAGE__SENDER", "CRM");
        options.put("VONAGE__PRICE", "3.25");
        options.put("VONAGE__WARN_PER_DAY", "6.50");
        Map<String, String> environment = new LinkedHashMap<>();
        options.forEach((name, value) -> environment.put("KC_SPI_LATCHKEY_SMS__" + name, value));
        return environment;
    }

    /** What the realm export leaves open. */
    Map<String, String> realmPlaceholders(String testMachine) {
        return Map.of(
                "LATCHKEY_SMTP_HOST",
                testMachine,
                "LATCHKEY_SMTP_PORT",
                String.valueOf(smtpPort),
                "LATCHKEY_CRM_URL",
                crm.toString(),
                "LATCHKEY_BILLING_URL",
                crm + "/billing");
    }
}
