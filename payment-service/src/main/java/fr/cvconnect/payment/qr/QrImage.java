package fr.cvconnect.payment.qr;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.client.j2se.MatrixToImageWriter;
import com.google.zxing.common.BitArray;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;

/** A QR code; the same content always gives the same picture. */
public final class QrImage {
  /** Four modules of white around, as the standard asks. */
  private static final int QUIET_ZONE_MODULES = 4;

  /** About 530 pixels wide for our links: sharp on a till's screen, a few kilobytes. */
  private static final int PNG_PIXELS_PER_MODULE = 12;

  private final BitMatrix modules;

  /** Level M bears a scratched screen, 15 % of it. */
  public QrImage(String content) {
    try {
      // Size 0: one module becomes one cell of the matrix.
      this.modules =
          new QRCodeWriter()
              .encode(
                  content,
                  BarcodeFormat.QR_CODE,
                  0,
                  0,
                  Map.of(
                      EncodeHintType.ERROR_CORRECTION,
                      ErrorCorrectionLevel.M,
                      EncodeHintType.MARGIN,
                      QUIET_ZONE_MODULES));
    } catch (WriterException tooLong) {
      throw new IllegalArgumentException("no QR for this content", tooLong);
    }
  }

  /** Each row's dark stretches, as one path. */
  public String svg() {
    StringBuilder path = new StringBuilder();
    for (int y = 0; y < modules.getHeight(); y++) {
      BitArray row = modules.getRow(y, null);
      int x = row.getNextSet(0);
      while (x < row.getSize()) {
        int end = row.getNextUnset(x);
        path.append('M').append(x).append(' ').append(y);
        path.append('h').append(end - x).append("v1H").append(x).append('z');
        x = row.getNextSet(end);
      }
    }
    return String.format(
        Locale.ROOT,
        """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %1$d" shape-rendering="crispEdges">\
        <path fill="#fff" d="M0 0h%1$dv%1$dH0z"/><path d="%2$s"/></svg>
        """,
        modules.getWidth(),
        path);
  }

  byte[] png() {
    int width = modules.getWidth() * PNG_PIXELS_PER_MODULE;
    BitMatrix pixels = new BitMatrix(width);
    for (int y = 0; y < modules.getHeight(); y++) {
      for (int x = 0; x < modules.getWidth(); x++) {
        if (modules.get(x, y)) {
          pixels.setRegion(
              x * PNG_PIXELS_PER_MODULE,
              y * PNG_PIXELS_PER_MODULE,
              PNG_PIXELS_PER_MODULE,
              PNG_PIXELS_PER_MODULE);
        }
      }
    }
    try (ByteArrayOutputStream png = new ByteArrayOutputStream()) {
      MatrixToImageWriter.writeToStream(pixels, "PNG", png);
      return png.toByteArray();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
