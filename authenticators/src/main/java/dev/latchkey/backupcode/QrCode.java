package dev.latchkey.backupcode;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A QR code to draw as SVG.
 *
 * @param size its width and height in modules, without the quiet zone around it
 * @param path the dark modules, as the data of an SVG path
 */
record QrCode(int size, String path) {

    /** Of the address of a page. It must never be of a code: a sheet lies about where cameras see it. */
    static QrCode of(String address) {
        try {
            ByteMatrix modules = Encoder.encode(address, ErrorCorrectionLevel.M).getMatrix();
            String path =
                    IntStream.range(0, modules.getHeight())
                            .boxed()
                            .flatMap(
                                    y ->
                                            IntStream.range(0, modules.getWidth())
                                                    .filter(x -> modules.get(x, y) == 1)
                                                    .mapToObj(
                                                            x -> "M%d %dh1v1h-1z".formatted(x, y)))
                            .collect(Collectors.joining());
            return new QrCode(modules.getWidth(), path);
        } catch (WriterException e) {
            throw new IllegalArgumentException("Too long for a QR code", e);
        }
    }

    /** For the template. */
    Map<String, String> model() {
        return Map.of("size", Integer.toString(size), "path", path);
    }
}
