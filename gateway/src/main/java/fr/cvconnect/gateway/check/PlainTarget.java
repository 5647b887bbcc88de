package fr.cvconnect.gateway.check;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * The request targets that pass: {@code /api/payments?q=caf%C3%A9}.
 *
 * <p>The path has one spelling only. It starts with one slash, has no empty, {@code .} or {@code
 * ..} segment, no {@code ;} and no backslash, and nothing in it is percent-encoded but UTF-8 beyond
 * ASCII and the few delimiters that need it. So whoever decodes it once, twice or not at all finds
 * the same segments.
 */
public final class PlainTarget {
  private static final String DELIMITERS = "!$&'()*+,=:@";

  private PlainTarget() {}

  public static boolean isPlain(String target) {
    int query = target.indexOf('?');
    String path = query < 0 ? target : target.substring(0, query);
    return target.chars().allMatch(PlainTarget::isVisible)
        && target.indexOf('#') < 0
        && path.startsWith("/")
        && hasPlainSegments(path)
        && hasPlainCharacters(path);
  }

  private static boolean isVisible(int character) {
    return character > 0x20 && character < 0x7F;
  }

  private static boolean hasPlainSegments(String path) {
    return !path.contains("//") && !(path + "/").contains("/./") && !(path + "/").contains("/../");
  }

  private static boolean hasPlainCharacters(String path) {
    ByteBuffer decoded = ByteBuffer.allocate(path.length());
    for (int i = 0; i < path.length(); i++) {
      char character = path.charAt(i);
      if (character != '%') {
        if (character != '/' && !isUnreserved(character) && DELIMITERS.indexOf(character) < 0) {
          return false;
        }
        decoded.put((byte) character);
        continue;
      }
      int octet = octet(path, i + 1);
      if (octet < 0 || isAmbiguous(octet)) {
        return false;
      }
      decoded.put((byte) octet);
      i += 2;
    }
    return isUtf8(decoded.flip());
  }

  /** The value of two hexadecimal digits; -1 if there are none. */
  private static int octet(String path, int at) {
    if (at + 2 > path.length()) {
      return -1;
    }
    int high = Character.digit(path.charAt(at), 16);
    int low = Character.digit(path.charAt(at + 1), 16);
    return high < 0 || low < 0 ? -1 : high * 16 + low;
  }

  /**
   * What nobody needs to encode, and what changes the structure once it is decoded: letters, digits
   * and dots, the slashes, the semicolon, the percent sign itself, control characters.
   */
  private static boolean isAmbiguous(int octet) {
    return octet < 0x20 || octet == 0x7F || isUnreserved(octet) || "/\\;%".indexOf(octet) >= 0;
  }

  private static boolean isUnreserved(int character) {
    return (character >= 'a' && character <= 'z')
        || (character >= 'A' && character <= 'Z')
        || (character >= '0' && character <= '9')
        || "-._~".indexOf(character) >= 0;
  }

  /** Overlong forms of a slash are not UTF-8 either. */
  private static boolean isUtf8(ByteBuffer octets) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(octets);
      return true;
    } catch (CharacterCodingException other) {
      return false;
    }
  }
}
