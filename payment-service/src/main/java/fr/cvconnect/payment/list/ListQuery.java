package fr.cvconnect.payment.list;

/** The list's query parameters as they were sent; null where one was not. */
public record ListQuery(
    String scope, String outletId, String status, String q, String from, String to) {}
