package fr.cvconnect.sandbox.wallet.scan;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.PlanarYUVLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.Optional;

/**
 * A square picture in shades of grey, one byte for each pixel, line by line from the top: 0 is
 * black, 255 is white. There is nothing in it to be unpacked, so none is larger than it looks.
 */
final class CameraPicture {
  /** Fine enough for a code that fills half of it, and below the 64 KiB of a body. */
  static final int SIDE_PIXELS = 240;

  static final int BYTES = SIDE_PIXELS * SIDE_PIXELS;

  private final byte[] shades;

  CameraPicture(byte[] shades) {
    if (shades.length != BYTES) {
      throw new IllegalArgumentException("not a picture: " + shades.length + " bytes");
    }
    this.shades = shades;
  }

  /** The text of the QR code in the picture, if there is one. */
  Optional<String> qrCode() {
    var source =
        new PlanarYUVLuminanceSource(
            shades, SIDE_PIXELS, SIDE_PIXELS, 0, 0, SIDE_PIXELS, SIDE_PIXELS, false);
    try {
      BinaryBitmap picture = new BinaryBitmap(new HybridBinarizer(source));
      return Optional.of(new QRCodeReader().decode(picture).getText());
    } catch (ReaderException none) {
      return Optional.empty();
    }
  }
}
