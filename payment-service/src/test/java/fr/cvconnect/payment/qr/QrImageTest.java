package fr.cvconnect.payment.qr;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.ReaderException;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class QrImageTest {
  private static final String LINK = "https://example.test/p/abcdefghijklmnopqrstuv";

  private static final Pattern STRETCH = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1H\\1z");
  private static final int PIXELS_PER_MODULE = 4;

  @Test
  void thePngReadsBackAsItsContent() throws Exception {
    var image = ImageIO.read(new ByteArrayInputStream(new QrImage(LINK).png()));

    assertThat(contentOf(image)).isEqualTo(LINK);
  }

  @Test
  void theSvgReadsBackAsItsContent() throws Exception {
    String svg = new QrImage(LINK).svg();

    assertThat(svg).startsWith("<svg ").isEqualTo(new QrImage(LINK).svg());
    assertThat(contentOf(painted(svg))).isEqualTo(LINK);
  }

  private static String contentOf(BufferedImage image) throws ReaderException {
    var bitmap = new BinaryBitmap(new HybridBinarizer(new BufferedImageLuminanceSource(image)));
    return new QRCodeReader().decode(bitmap).getText();
  }

  /** As a browser paints it. */
  private static BufferedImage painted(String svg) {
    Matcher size = Pattern.compile("viewBox=\"0 0 (\\d+) \\1\"").matcher(svg);
    assertThat(size.find()).isTrue();
    int pixels = Integer.parseInt(size.group(1)) * PIXELS_PER_MODULE;
    var image = new BufferedImage(pixels, pixels, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D canvas = image.createGraphics();
    canvas.setColor(Color.WHITE);
    canvas.fillRect(0, 0, pixels, pixels);
    canvas.scale(PIXELS_PER_MODULE, PIXELS_PER_MODULE);
    canvas.setColor(Color.BLACK);
    for (Matcher dark = STRETCH.matcher(svg); dark.find(); ) {
      canvas.fillRect(number(dark, 1), number(dark, 2), number(dark, 3), 1);
    }
    return image;
  }

  private static int number(Matcher match, int group) {
    return Integer.parseInt(match.group(group));
  }
}
