/** Common forenames in Britain of many origins, to tell people's names from names of things. Places and words are left out. */
export const forenames: readonly string[] =
  `Aaron Abdul Abigail Adam Adebayo Adrian Agnieszka Ahmed Aisha Alan Alexander Alexandra Alice Alison Amanda Amelia
  Amina Amir Amit Amy Andrea Andrew Angela Anita Anna Anne Anthony Anthea Anjali Asif Ayesha Barbara Beatrice Benjamin
  Bernadette Brenda Brian Bridget Carl Carol Caroline Catherine Charlotte Chloe Chidi Chioma Christine Christopher
  Claire Colin Craig Daniel Danielle Darren David Dawn Deborah Deepak Denise Diane Dominic Donna Dorothy Edward Eileen
  Elaine Eleanor Elizabeth Ellen Emily Emma Emmanuel Esther Faisal Farah Fatima Femi Fiona Florence Folake Frances
  Francesca Funmi Gareth Gary Gemma Geoffrey Georgina Geraldine Gillian Graham Grzegorz Gurpreet Hannah Harjit Harpreet
  Harriet Hassan Heather Helen Hussain Ian Ibrahim Imran Ifeoma Isabel Jacqueline James Jane Janet Janice Jasmine Jason
  Javed Jean Jennifer Jessica Jill Joan Joanna Joanne John Jonathan Joseph Josephine Joyce Judith Julia Julian Julie
  Karen Katarzyna Kate Katherine Kathleen Kathryn Kavita Keith Kelly Kenneth Kerry Kevin Khadija Kiran Kirsty Kwame
  Lakshmi Laura Lauren Lesley Leslie Linda Lisa Louise Lucy Lynn Maciej Malcolm Malgorzata Mandeep Manjit Margaret Maria
  Marie Mariam Martin Mary Matthew Maureen Maxine Meera Megan Melanie Michael Michelle Miriam Mohammad Mohammed Mohamed
  Monica Muhammad Nadia Nancy Naomi Nasreen Natalie Natasha Neelam Neil Nicholas Nicola Ngozi Nigel Nisha Olivia
  Oluwaseun Omar Pamela Patricia Patrick Paul Paula Pauline Peter Philip Philippa Piotr Pooja Priya Rachel Rajesh
  Rajinder Raymond Rebecca Richard Rita Robert Roger Ronald Rosemary Ruth Ryan Sally Samantha Samuel Sandra Sanjay Sarah
  Sara Saima Sean Shabana Shahid Sharon Sheila Shirley Simon Simone Sophie Stephanie Stephen Steven Stuart Sunita Susan
  Suresh Suzanne Sylvia Tahir Tariq Teresa Theresa Thomas Timothy Tracey Tracy Usha Valerie Vanessa Veronica Vijay
  Vikram Vivien Wayne Wendy William Yasmin Yusuf Yvonne Zainab Zoe`
    .trim()
    .split(/\s+/);
