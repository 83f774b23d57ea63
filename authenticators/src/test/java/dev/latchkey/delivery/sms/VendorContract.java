package dev.latchkey.delivery.sms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.latchkey.delivery.SmsResult;
import dev.latchkey.delivery.SmsResult.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What a vendor's documentation says: the request for one message, and its answers with what each means, from {@code
 * vendors/<id>.json}.
 *
 * @param options those that the operator sets
 */
record VendorContract(
        String vendor, Map<String, String> options, JsonNode request, List<Answer> answers) {

    static final List<String> VENDORS =
            List.of("smsc", "sms-ru", "sms-aero", "exolve", "devino", "twilio", "vonage");

    private static final ObjectMapper JSON = new ObjectMapper();

    static VendorContract of(String vendor) {
        try (InputStream in =
                VendorContract.class.getResourceAsStream("vendors/" + vendor + ".json")) {
            JsonNode file = JSON.readTree(in);
            Map<String, String> options = new TreeMap<>();
            file.path("options")
                    .properties()
                    .forEach(option -> options.put(option.getKey(), option.getValue().asText()));
            return new VendorContract(
                    vendor,
                    options,
                    file.path("request"),
                    file.path("answers").valueStream().map(Answer::of).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Stream<VendorContract> all() {
        return VENDORS.stream().map(VendorContract::of);
    }

    /** The answer to a message that was taken. */
    Answer success() {
        return answers.get(0);
    }

    @Override
    public String toString() {
        return vendor;
    }

    /**
     * One recorded answer.
     *
     * @param means {@code accepted} or a {@link Reason}, and the id or code that goes with it
     */
    record Answer(int status, String body, String means) {

        private static Answer of(JsonNode answer) {
            JsonNode body = answer.path("body");
            return new Answer(
                    answer.path("status").asInt(200),
                    body.isTextual() ? body.textValue() : body.toString(),
                    answer.path("means").asText());
        }

        SmsResult result() {
            String[] words = means.split(" ");
            String word = words.length > 1 ? words[1] : "";
            return words[0].equals("accepted")
                    ? new SmsResult.Accepted(word)
                    : new SmsResult.Failed(
                            Reason.valueOf(words[0].toUpperCase(Locale.ROOT).replace('-', '_')),
                            word);
        }
    }
}
