package fr.cvconnect.sandbox.wallet.scan;

import static fr.cvconnect.sandbox.wallet.scan.CameraPicture.BYTES;
import static fr.cvconnect.sandbox.wallet.scan.CameraPicture.SIDE_PIXELS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CameraPictureTest {
  private static final String LINK = "https://pro.cheque-vacances.example/p/Zk3-x_9aB0cD1eF2gH3iJ4";

  /** From far, from near, and so that it fills the picture. */
  @ParameterizedTest
  @ValueSource(ints = {100, 160, SIDE_PIXELS})
  void theLinkOfARequestIsRead(int codePixels) throws WriterException {
    assertThat(new CameraPicture(pictureOf(LINK, codePixels)).qrCode()).contains(LINK);
  }

  @Test
  void aPictureWithoutCodeHasNone() {
    byte[] noise = new byte[BYTES];
    new Random(4711).nextBytes(noise);
    assertThat(new CameraPicture(noise).qrCode()).isEmpty();
    assertThat(new CameraPicture(new byte[BYTES]).qrCode()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, BYTES - 1, BYTES + 1})
  void nothingElseIsAPicture(int bytes) {
    assertThatThrownBy(() -> new CameraPicture(new byte[bytes]))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** In the middle of a grey table, dimly lit, as a camera sees it. */
  static byte[] pictureOf(String text, int codePixels) throws WriterException {
    BitMatrix code = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, codePixels, codePixels);
    byte[] shades = new byte[BYTES];
    Arrays.fill(shades, (byte) 120);
    int margin = (SIDE_PIXELS - codePixels) / 2;
    for (int y = 0; y < codePixels; y++) {
      for (int x = 0; x < codePixels; x++) {
        shades[(margin + y) * SIDE_PIXELS + margin + x] = (byte) (code.get(x, y) ? 40 : 180);
      }
    }
    return shades;
  }
}
