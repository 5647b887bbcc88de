package fr.cvconnect.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import java.time.Clock;
import java.util.List;

/** Calls that ask the machine for the time of day, in passing and unseen. */
final class ClockReads {
  static final DescribedPredicate<JavaAccess<?>> ANY =
      DescribedPredicate.describe("the clock of the machine is read", ClockReads::readsTheClock);

  private ClockReads() {}

  private static boolean readsTheClock(JavaAccess<?> access) {
    String owner = access.getTargetOwner().getName();
    String name = access.getTarget().getName();
    return (owner.startsWith("java.time.") && name.equals("now") && !takesAClock(access))
        || (owner.equals("java.lang.System") && name.equals("currentTimeMillis"))
        || (owner.equals("java.util.Date")
            && name.equals("<init>")
            && parameters(access).isEmpty());
  }

  private static boolean takesAClock(JavaAccess<?> access) {
    return parameters(access).stream().anyMatch(type -> type.isEquivalentTo(Clock.class));
  }

  private static List<JavaClass> parameters(JavaAccess<?> access) {
    return access.getTarget() instanceof CodeUnitAccessTarget unit
        ? unit.getRawParameterTypes()
        : List.of();
  }
}
