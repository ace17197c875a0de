package vn.chiso.local.sample;

import java.math.BigDecimal;

/** A figure of the document: a value, or a numerator with its denominator, or a value out of a denominator. */
public record MeasuredInput(String name, BigDecimal value, BigDecimal numerator, BigDecimal denominator) {}
