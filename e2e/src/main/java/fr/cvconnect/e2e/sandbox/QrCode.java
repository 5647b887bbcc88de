package fr.cvconnect.e2e.sandbox;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.ReaderException;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;

/** A QR code, read from its picture like a camera would. */
public final class QrCode {
  private QrCode() {}

  public static String read(byte[] png) {
    try {
      BufferedImageLuminanceSource picture =
          new BufferedImageLuminanceSource(ImageIO.read(new ByteArrayInputStream(png)));
      return new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(picture))).getText();
    } catch (IOException | ReaderException unreadable) {
      throw new AssertionError("the picture holds no readable QR code", unreadable);
    }
  }
}
