; contradictory: the product of two positive numbers is positive
(declare-fun x () Real)
(declare-fun y () Real)
(assert (< 0 x))
(assert (< 0 y))
(assert (<= (* x y) 0))
