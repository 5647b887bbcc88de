package fr.cvconnect.e2e.till;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.ImageIO;

/** What a camera sees that is held over a screen: a video of one frame, which Chromium repeats. */
final class CameraVideo {
  private static final int WIDTH = 640;
  private static final int HEIGHT = 480;

  /** The picture fills most of the frame, as when one holds it close. */
  private static final int SIDE = 400;

  /** Neither blue nor red. */
  private static final byte NO_COLOUR = (byte) 128;

  private CameraVideo() {}

  static Path of(byte[] png) {
    try {
      Path video = Files.createTempFile("camera", ".y4m");
      video.toFile().deleteOnExit();
      return Files.write(video, y4m(frame(png)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static BufferedImage frame(byte[] png) throws IOException {
    BufferedImage frame = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D pen = frame.createGraphics();
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, WIDTH, HEIGHT);
    BufferedImage picture = ImageIO.read(new ByteArrayInputStream(png));
    pen.drawImage(picture, (WIDTH - SIDE) / 2, (HEIGHT - SIDE) / 2, SIDE, SIDE, null);
    pen.dispose();
    return frame;
  }

  /** Uncompressed: the brightness of all pixels, then, at half the size, two planes of colour. */
  private static byte[] y4m(BufferedImage frame) throws IOException {
    ByteArrayOutputStream video = new ByteArrayOutputStream();
    String header = "YUV4MPEG2 W%d H%d F10:1 Ip A1:1 C420\nFRAME\n".formatted(WIDTH, HEIGHT);
    video.write(header.getBytes(US_ASCII));
    int[] shades = frame.getRaster().getSamples(0, 0, WIDTH, HEIGHT, 0, (int[]) null);
    for (int shade : shades) {
      video.write(shade);
    }
    byte[] colours = new byte[WIDTH * HEIGHT / 2];
    Arrays.fill(colours, NO_COLOUR);
    video.write(colours);
    return video.toByteArray();
  }
}
