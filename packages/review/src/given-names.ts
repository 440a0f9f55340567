/**
 * Common given names of the United States, Canada and Mexico, without those that are as often a town, a county, a month,
 * a virtue or a word: "Austin Police", "Wayne County", "Grace Center", "Joy Smith Foundation" are no people.
 */
export const givenNames: ReadonlySet<string> = new Set(
  `Aaron Adam Adrian Alejandra Alejandro Alex Alexandra Alice Alicia Alison Allison Amanda Amelia Amy Ana Anabel Andrea Andrew
  Andrés Andy Angela Ángela Ann Anna Anne Annie Anita Anthony Antoine Antonio Ashley Audrey Barbara Beatriz Becky Benjamin Benoît Bernard
  Beth Betsy Betty Beverly Brandon Brenda Brian Brittany Bruce Bryan Caitlin Camille Carla Carlos Carmen Carol Caroline Carolyn Carrie Catherine
  Cathy Cecilia Céline Chantal Cheryl Chloe Chris Christina Christine Christopher Cindy Claire Claude Claudia Colleen Connie Courtney
  Craig Crystal Cynthia Daniel Daniela Danielle Danny David Deborah Debbie Debra Denise Dennis Derek Diana Diane Donald Donna Doris Dorothy Douglas
  Edward Elaine Elena Elizabeth Ellen Emily Emma Éric Eric Erica Erika Erin Ernesto Esteban Esther Evelyn Fernando Fiona François Françoise Frances
  Gabriela Gabrielle Gary Geneviève Geoffrey Gerald Gilles Gina Gloria Greg Gregory Guadalupe Guillaume Hannah Heather Heidi Helen Hélène
  Holly Ian Ignacio Ingrid Irene Isabel Isabelle Jacqueline Jacques Jaime James Jamie Jan Jane Janet Janice Jason Javier Jean Jeanne Jeff Jeffrey
  Jenna Jennifer Jenny Jeremy Jerry Jessica Jill Jim Jimmy Joan Joanna Joanne Joe Joel John Johnny Jonathan Jorge José Joseph Josh
  Joshua Joyce Juan Juana Juanita Judith Judy Julia Julian Julie Juliette Justin Karen Karla Kate Katherine Kathleen Kathryn Kathy Katie Keith
  Kelly Kenneth Kevin Kim Kimberly Kristen Kristin Kristina Kyle Larry Laura Lauren Laurie Laurent Leah Leslie Leticia Linda Lisa Lois Lorena Lori
  Louise Lucas Lucía Luc Lucie Lucy Luis Luisa Lydia Lynn Manuel Marc Marcel Marcia Margaret Margarita María Maria Marianne Marie Marilyn Mario Marisol
  Martha Martine Mary Mathieu Matt Matthew Megan Melanie Mélanie Melissa Michael Michel Michèle Michelle Miguel Mike Mireille Mohammed Monica Monique
  Nancy Natalia Natalie Nathalie Nathan Nicholas Nick Nicole Nicolas Norma Olivia Olivier Oscar Pablo Pamela Pascal Patricia Patrick Patty
  Paul Paula Pauline Pedro Peggy Penny Peter Philip Philippe Phillip Phyllis Pierre Rachel Rafael Ramón Raúl Rebecca René Renée Ricardo Richard
  Rick Robert Roberto Robin Rodrigo Roger Ronald Rosa Rosemary Roxanne Ruth Ryan Sabrina Samantha Samuel Sandra Sandy Sara Sarah Scott Sean Serge
  Sharon Sheila Shannon Shelly Sherry Shirley Silvia Simon Sofía Sofia Sonia Sophie Stacey Stacy Stefanie Stephanie Stéphane Stephen Steve Steven Sue Susan Suzanne
  Sylvia Sylvie Tamara Tammy Tanya Tara Teresa Theresa Thérèse Thomas Tiffany Tim Timothy Tina Todd Tom Tony Tracy Valerie Vanessa Verónica
  Veronica Vicki Vickie Victor Vincent Walter Wanda Wendy William Xavier Yolanda Yvonne Yves Zachary`.split(
    /\s+/,
  ),
);
