package fr.cvconnect.auth.outlet;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which outlets somebody looks for, and may find.
 *
 * @param outletIds the outlets the token is confined to; empty for all of the merchant
 * @param words every one begins a word of the outlet's name or town, or its id; without any, all
 *     outlets are found
 */
record OutletSearch(String merchantId, Optional<Set<String>> outletIds, List<String> words) {
  OutletSearch {
    words = List.copyOf(words);
  }
}
