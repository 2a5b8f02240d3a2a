package org.reversementoring.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reversementoring.Refusals.assertRefused;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.reversementoring.inmemory.InMemoryAccountBindings;
import org.reversementoring.inmemory.InMemoryUnitOfWork;
import org.reversementoring.pairing.PairingWorld;
import org.reversementoring.people.Employed;
import org.reversementoring.people.EmployeeNumber;
import org.reversementoring.people.PersonId;
import org.reversementoring.problem.Problem;

class SignInTest {
    private static final PersonId ADA = new PersonId(new UUID(0, 1));
    private final InMemoryAccountBindings bindings = new InMemoryAccountBindings();
    private final SignIn signIn = new SignIn(
            new InMemoryUnitOfWork(),
            bindings,
            number -> number.value().startsWith("E")
                    ? Optional.of(new SignIn.Employee(ADA, number, true))
                    : Optional.empty());

    @Test
    void theFirstSignInBindsTheAccountToItsEmployee() {
        Actor actor = signIn.signIn("iss|ada", "E1", Set.of("rm-auditor", "offline_access"));
        assertThat(actor)
                .isEqualTo(new Actor("iss|ada", ADA, new EmployeeNumber("E1"), Set.of(StaffRole.AUDITOR), false));
        assertThat(bindings.find("iss|ada")).contains(new EmployeeNumber("E1"));
        assertThat(signIn.signIn("iss|ada", "E1", Set.of()).person()).contains(ADA);
    }

    @Test
    void twoFirstCallsAtTheSameMomentAreBothSignedIn() {
        AccountBindings overtaken = new AccountBindings() {
            @Override
            public Optional<EmployeeNumber> find(String account) {
                return bindings.find(account);
            }

            @Override
            public Optional<String> accountOf(EmployeeNumber number) {
                Optional<String> before = bindings.accountOf(number);
                if (before.isEmpty()) {
                    bindings.add("iss|ada", number);
                }
                return before;
            }

            @Override
            public void add(String account, EmployeeNumber number) {
                bindings.add(account, number);
            }

            @Override
            public void renumber(EmployeeNumber from, EmployeeNumber to) {
                bindings.renumber(from, to);
            }
        };
        SignIn second = new SignIn(
                new InMemoryUnitOfWork(), overtaken, number -> Optional.of(new SignIn.Employee(ADA, number, true)));
        assertThat(second.signIn("iss|ada", "E1", Set.of()).person()).contains(ADA);
        assertThat(bindings.find("iss|ada")).contains(new EmployeeNumber("E1"));
    }

    @Test
    void anAccountStaysItsEmployeesAndAnEmployeeTheirAccounts() {
        signIn.signIn("iss|ada", "E1", Set.of());
        assertRefused(Problem.NOT_SIGNED_IN, () -> signIn.signIn("iss|ada", "E2", Set.of()));
        assertRefused(Problem.NOT_SIGNED_IN, () -> signIn.signIn("iss|eve", "E1", Set.of()));
        assertThat(bindings.find("iss|eve")).isEmpty();
    }

    @Test
    void theSameSubjectOfAnotherIssuerIsAnotherAccount() {
        signIn.signIn("https://one.example|ada", "E1", Set.of());
        assertThat(signIn.signIn("https://two.example|ada", null, Set.of()).person())
                .isEmpty();
        assertRefused(
                Problem.NOT_SIGNED_IN, () -> signIn.signIn("https://two.example|ada", "E1", Set.of("rm-auditor")));
        assertThat(bindings.find("https://two.example|ada")).isEmpty();
    }

    @Test
    void whoTheDirectoryDoesNotKnowIsNobodyAndIsBoundToNothing() {
        Actor stranger = signIn.signIn("iss|new", "X1", Set.of("rm-dpo"));
        assertThat(stranger.person()).isEmpty();
        assertThat(stranger.employeeNumber()).isEqualTo(new EmployeeNumber("X1"));
        assertThat(stranger.has(StaffRole.DPO)).isTrue();
        assertThat(bindings.find("iss|new")).isEmpty();
    }

    @Test
    void aClientWithoutAnEmployeeIsNoPerson() {
        for (String none : new String[] {null, ""}) {
            Actor client = signIn.signIn("iss|lms", none, Set.of("rm-integration"));
            assertThat(client).isEqualTo(new Actor("iss|lms", null, null, Set.of(StaffRole.INTEGRATION), false));
        }
    }

    @Test
    void whoGotAnotherNumberSignsInWithTheAccountOfBeforeWhicheverOfTheTwoTheTokenSays() {
        signIn.signIn("iss|ada", "E1", Set.of());
        bindings.renumber(new EmployeeNumber("E1"), new EmployeeNumber("E9"));
        SignIn after = new SignIn(
                new InMemoryUnitOfWork(),
                bindings,
                number -> Optional.of(new SignIn.Employee(
                        ADA, new EmployeeNumber("E9"), number.value().equals("E9"))));
        for (String claim : new String[] {"E1", "E9"}) {
            Actor ada = after.signIn("iss|ada", claim, Set.of());
            assertThat(ada.person()).contains(ADA);
            assertThat(ada.employeeNumber()).isEqualTo(new EmployeeNumber("E9"));
            assertRefused(Problem.NOT_SIGNED_IN, () -> after.signIn("iss|eve", claim, Set.of()));
        }
    }

    @Test
    void aNumberOfBeforeConfirmsAnAccountAndNeverBindsOne() {
        PairingWorld world = new PairingWorld();
        EmployeeNumber before = new EmployeeNumber("c-100");
        world.work.run(() -> world.people.keepFormerNumber(PairingWorld.id(world.mentor), before));
        SignIn converted = new SignIn(world.work, bindings, new Employed(world.people));
        assertRefused(Problem.NOT_SIGNED_IN, () -> converted.signIn("iss|eve", "c-100", Set.of()));
        assertThat(bindings.accountOf(new EmployeeNumber("100"))).isEmpty();
        converted.signIn("iss|mentor", "100", Set.of());
        assertThat(converted.signIn("iss|mentor", "c-100", Set.of()).person()).contains(PairingWorld.id(world.mentor));
    }

    @Test
    void aNumberThatSomebodyElseHadBeforeBindsNobodyForBothTokensMaySayIt() {
        PairingWorld world = new PairingWorld();
        world.work.run(() -> {
            world.people.keepFormerNumber(PairingWorld.id(world.mentor), new EmployeeNumber("200"));
            world.people.keepFormerNumber(PairingWorld.id(world.mentor), new EmployeeNumber("100"));
        });
        SignIn recycled = new SignIn(world.work, bindings, new Employed(world.people));
        assertRefused(Problem.NOT_SIGNED_IN, () -> recycled.signIn("iss|mentee", "200", Set.of()));
        assertThat(bindings.find("iss|mentee")).isEmpty();
        assertThat(recycled.signIn("iss|mentor", "100", Set.of()).person())
                .as("who got their own number back")
                .contains(PairingWorld.id(world.mentor));
    }

    @Test
    void aMalformedNumberIsNoSignIn() {
        assertRefused(Problem.NOT_SIGNED_IN, () -> signIn.signIn("iss|ada", "E 1", Set.of()));
    }

    @Test
    void everyStaffRoleIsKnownByItsClaimAndNoOther() {
        for (StaffRole role : StaffRole.values()) {
            assertThat(StaffRole.ofClaim(role.claim())).contains(role);
        }
        assertThat(StaffRole.AUDITOR.claim()).isEqualTo("rm-auditor");
        assertThat(StaffRole.ofClaim("admin")).isEmpty();
    }

    @Test
    void anActorIsOnePersonAndHoldsOnlyTheRolesOfTheToken() {
        Actor ada = Actor.person("iss|ada", ADA, new EmployeeNumber("E1"), StaffRole.DPO);
        assertThat(ada.is(ADA)).isTrue();
        assertThat(ada.is(new PersonId(new UUID(0, 2)))).isFalse();
        assertThat(Actor.SYSTEM.is(ADA)).isFalse();
        assertThat(ada.has(StaffRole.DPO)).isTrue();
        assertThat(ada.has(StaffRole.OPERATOR)).isFalse();
        assertThat(Actor.person("iss|ada", ADA, new EmployeeNumber("E1")).staffRoles())
                .isEmpty();
    }

    @Test
    void whoHasLeftHasNoRoleHereWhateverTheTokenSaysAndAnUnknownNumberHasItsOwn() {
        SignIn.Employees leavers = new SignIn.Employees() {
            @Override
            public Optional<SignIn.Employee> find(EmployeeNumber number) {
                return Optional.empty();
            }

            @Override
            public boolean hasLeft(EmployeeNumber number) {
                return number.value().startsWith("L");
            }
        };
        SignIn later = new SignIn(new InMemoryUnitOfWork(), bindings, leavers);
        assertThat(later.signIn("iss|leo", "L1", Set.of("rm-operator", "rm-dpo")))
                .isEqualTo(new Actor("iss|leo", null, new EmployeeNumber("L1"), Set.of(), false));
        assertThat(later.signIn("iss|ops", "X1", Set.of("rm-operator")).staffRoles())
                .as("who operates before the first sync is in no directory yet")
                .containsExactly(StaffRole.OPERATOR);
    }
}
