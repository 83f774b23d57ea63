package dev.latchkey.familiar;

import java.util.Optional;

/**
 * Who asks, as far as a request shows it.
 *
 * @param network the network the request came from
 * @param device the secret of this browser's device cookie, if it brought one
 */
public record Visitor(Network network, Optional<String> device) {

    /** Does not show the device's secret. */
    @Override
    public String toString() {
        return "Visitor[" + network + ", device " + (device.isPresent() ? "known" : "new") + "]";
    }
}
