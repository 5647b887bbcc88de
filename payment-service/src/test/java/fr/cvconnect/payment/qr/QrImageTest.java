package fr.cvconnect.payment.qr;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.io.ByteArrayInputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class QrImageTest {
  private static final String LINK = "https://example.test/p/abcdefghijklmnopqrstuv";

  @Test
  void thePngReadsBackAsItsContent() throws Exception {
    var image = ImageIO.read(new ByteArrayInputStream(new QrImage(LINK).png()));
    var bitmap = new BinaryBitmap(new HybridBinarizer(new BufferedImageLuminanceSource(image)));

    assertThat(new QRCodeReader().decode(bitmap).getText()).isEqualTo(LINK);
  }

  @Test
  void theSvgDrawsTheSameModules() {
    String svg = new QrImage(LINK).svg();

    // The upper left corner of the first finder pattern, behind the quiet zone.
    assertThat(svg).startsWith("<svg ").contains("M4 4h1v1h-1z").doesNotContain("M3 4h1v1h-1z");
    assertThat(svg).isEqualTo(new QrImage(LINK).svg());
  }
}
