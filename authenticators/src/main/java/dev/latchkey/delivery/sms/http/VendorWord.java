package dev.latchkey.delivery.sms.http;

import dev.latchkey.delivery.SmsMessage;
import dev.latchkey.delivery.SmsResult;
import dev.latchkey.delivery.SmsResult.Accepted;
import dev.latchkey.delivery.SmsResult.Failed;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Lets a gateway's words through to events, metrics and logs only if they can't be the number, the one-time code or a
 * secret: gateways like to repeat what they were sent (DESIGN rule 8).
 */
final class VendorWord {

    /** Takes the place of an error code that can't be shown. */
    static final String UNNAMED = "unnamed";

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9._-]{1,40}");
    private static final Pattern MESSAGE_ID = Pattern.compile("[\\x21-\\x7e]{1,100}");

    /** As long as the shortest one-time code. Codes of known gateways have five digits at most. */
    private static final Pattern LONG_NUMBER = Pattern.compile("[0-9]{6}");

    /** What could be a one-time code, or the id of a link, in a text. */
    private static final Pattern MAYBE_SECRET =
            Pattern.compile("(?=[A-Za-z_-]*[0-9])[A-Za-z0-9_-]{4,}");

    private VendorWord() {}

    static SmsResult withoutSecrets(SmsResult result, SmsMessage message, Credentials credentials) {
        if (result instanceof Failed failed) {
            String code = failed.vendorCode();
            boolean harmless =
                    CODE.matcher(code).matches()
                            && !LONG_NUMBER.matcher(code).find()
                            && !repeats(code, message, credentials);
            return harmless ? failed : new Failed(failed.reason(), UNNAMED);
        }
        String id = ((Accepted) result).messageId();
        boolean harmless = MESSAGE_ID.matcher(id).matches() && !repeats(id, message, credentials);
        return harmless ? result : new Accepted("");
    }

    private static boolean repeats(String word, SmsMessage message, Credentials credentials) {
        Stream<String> ofText =
                MAYBE_SECRET.matcher(message.text()).results().map(MatchResult::group);
        Stream<String> ours =
                Placeholder.secrets().stream()
                        .map(credentials::of)
                        .filter(secret -> !secret.isEmpty());
        return word.contains(message.to().substring(1))
                || Stream.concat(ofText, ours).anyMatch(word::contains);
    }
}
