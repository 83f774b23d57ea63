package dev.latchkey.familiar;

import java.util.List;
import java.util.stream.Stream;

/**
 * Who asks, as far as a request shows it.
 *
 * <p>Before anybody is known, requests of a browser that has signed somebody in are told from those of its neighbours by the
 * account that did so last, not by a secret of the browser: signing in with one account again and again makes no second visitor.
 */
public final class Visitor {

    private final Network network;
    private final Devices devices;

    Visitor(Network network, Devices devices) {
        this.network = network;
        this.devices = devices;
    }

    /** The network the request came from. */
    public Network network() {
        return network;
    }

    Devices devices() {
        return devices;
    }

    /**
     * What this visitor's waits go by: neither who sits in the same network nor who holds, elsewhere, another device of the
     * same account can make him wait.
     */
    public String seat() {
        return devices.latestOwner()
                .map(owner -> network.prefix() + ' ' + owner)
                .orElse(network.prefix());
    }

    /**
     * What this visitor's requests may be charged to, one after the other: the account that signed in last in this browser,
     * wherever it is, then the network. Who uses up the first, with a stolen device, leaves its owner what every stranger has.
     */
    public List<String> payers() {
        return Stream.concat(devices.latestOwner().stream(), Stream.of(network.prefix())).toList();
    }

    /** Does not show the devices' secrets. */
    @Override
    public String toString() {
        return "Visitor[%s, device %s]"
                .formatted(network, devices.latestOwner().isPresent() ? "known" : "new");
    }
}
