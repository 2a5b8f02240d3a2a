package org.reversementoring.rest;

import java.util.ArrayList;
import java.util.List;
import org.reversementoring.privacy.Hand;

/** Numbers those who acted on one entry of the register, so that two can be told from one without a name. */
final class Hands {
    private final List<String> accounts = new ArrayList<>();

    int number(Hand hand) {
        if (!accounts.contains(hand.account())) {
            accounts.add(hand.account());
        }
        return accounts.indexOf(hand.account()) + 1;
    }
}
