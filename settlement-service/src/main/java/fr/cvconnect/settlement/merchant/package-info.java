/**
 * Who the merchants are: name and category, as {@code auth.merchants} tells them, for whoever pays
 * them or sets where they are paid.
 */
package fr.cvconnect.settlement.merchant;
