package fr.cvconnect.launcher.parts;

import java.time.Duration;
import java.util.regex.Pattern;

/** How far the sandbox's clock is moved: {@code +9m}, {@code +1d}, {@code +1d2h30m}. */
public final class ClockStep {
  private static final Pattern STEP =
      Pattern.compile("\\+(?=\\d)(?:(\\d{1,4})d)?(?:(\\d{1,4})h)?(?:(\\d{1,5})m)?(?:(\\d{1,6})s)?");

  private ClockStep() {}

  public static Duration parse(String text) {
    var step = STEP.matcher(text);
    if (!step.matches()) {
      throw new IllegalArgumentException(
          "'" + text + "' is no step forward; write +9m, +1d or +1d2h30m");
    }
    return Duration.ofDays(number(step.group(1)))
        .plusHours(number(step.group(2)))
        .plusMinutes(number(step.group(3)))
        .plusSeconds(number(step.group(4)));
  }

  private static long number(String digits) {
    return digits == null ? 0 : Long.parseLong(digits);
  }
}
