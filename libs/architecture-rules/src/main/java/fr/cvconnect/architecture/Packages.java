package fr.cvconnect.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.lang.AbstractClassesTransformer;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ClassesTransformer;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;
import java.util.stream.Collectors;

/** Packages as things to have rules about. */
final class Packages {
  static final ClassesTransformer<JavaPackage> ANALYZED =
      new AbstractClassesTransformer<>("packages") {
        @Override
        public Iterable<JavaPackage> doTransform(JavaClasses classes) {
          return classes.stream().map(JavaClass::getPackage).collect(Collectors.toSet());
        }
      };

  private Packages() {}

  static ArchCondition<JavaPackage> haveAtMostFiles(int limit) {
    return new ArchCondition<>("have at most %d files", limit) {
      @Override
      public void check(JavaPackage item, ConditionEvents events) {
        Set<String> files = filesOf(item);
        String count = "%s has %d files: %s".formatted(item.getName(), files.size(), files);
        events.add(new SimpleConditionEvent(item, files.size() <= limit, count));
      }
    };
  }

  // One file per top-level type; nested types live in their owner's.
  private static Set<String> filesOf(JavaPackage item) {
    return item.getClasses().stream()
        .filter(type -> type.isTopLevelClass() && !type.isArray())
        .map(JavaClass::getSimpleName)
        .filter(name -> !name.equals("package-info"))
        .collect(Collectors.toSet());
  }
}
