package fr.cvconnect.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;

/** How the parts a type can play in a service are told apart. */
final class Roles {
  static final DescribedPredicate<JavaClass> ENTITY =
      describe(
          "are entities",
          type ->
              type.isAnnotatedWith("jakarta.persistence.Entity")
                  || type.isAnnotatedWith("jakarta.persistence.Embeddable")
                  || type.isAnnotatedWith("jakarta.persistence.MappedSuperclass"));

  static final DescribedPredicate<JavaClass> ADAPTER =
      describe("are adapters", type -> outermost(type).getName().matches(".*(Resource|Consumer)"));

  static final DescribedPredicate<JavaClass> INTAKE =
      describe(
          "are intakes",
          type ->
              type.isAssignableTo("fr.cvconnect.events.intake.FactIntake")
                  || type.isAssignableTo("fr.cvconnect.events.intake.RecordIntake"));

  static final DescribedPredicate<JavaClass> REPOSITORY =
      describe(
          "are repositories",
          type ->
              type.isAssignableTo("io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase"));

  /** Entities, values and closed sets; an adapter's own request and answer records are not. */
  static final DescribedPredicate<JavaClass> DOMAIN =
      describe(
          "are domain types",
          type -> (ENTITY.test(type) || isValueOrClosedSet(type)) && !ADAPTER.test(type));

  private Roles() {}

  private static boolean isValueOrClosedSet(JavaClass type) {
    return type.isRecord() || type.isEnum();
  }

  private static JavaClass outermost(JavaClass type) {
    return type.getEnclosingClass().map(Roles::outermost).orElse(type);
  }
}
