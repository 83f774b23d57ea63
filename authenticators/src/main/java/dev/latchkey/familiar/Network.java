package dev.latchkey.familiar;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * The network a client sits in: its IPv4 /24 or IPv6 /64, what one household or office usually has.
 *
 * @param prefix the network's leading bytes in hex; {@code unknown} if the address can't be read
 */
public record Network(String prefix) {

    private static final Pattern LITERAL = Pattern.compile("[0-9.]+|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");
    private static final int IPV4_BYTES = 3;
    private static final int IPV6_BYTES = 8;

    /** The network of a numeric address. A name is never looked up: asking DNS is not for a visitor to cause. */
    public static Network of(String address) {
        String literal = address == null ? "" : address.replaceFirst("%.*", "");
        if (!LITERAL.matcher(literal).matches()) {
            return new Network("unknown");
        }
        try {
            byte[] bytes = InetAddress.getByName(literal).getAddress();
            int length = bytes.length == 4 ? IPV4_BYTES : IPV6_BYTES;
            return new Network(HexFormat.of().formatHex(Arrays.copyOf(bytes, length)));
        } catch (UnknownHostException e) {
            return new Network("unknown");
        }
    }
}
