/** How a payment looks from outside: the merchants' view, its link, its id in a path. */
package fr.cvconnect.payment.view;
